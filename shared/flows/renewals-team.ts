import type { Account, EditionId } from '#shared/domain';
import type { HandbookEdition, TriggerId } from '#shared/handbook';

interface RenewalsTerms {
  /** US dollars. */
  readonly carrBelow: number;
  readonly lamBelow: number;
  /** Case types that still come to such an account; the other renewal ones are retired. */
  readonly keeps: readonly TriggerId[];
  readonly escalationTag: string;
}

const TERMS: Readonly<Partial<Record<EditionId, RenewalsTerms>>> = {
  fy26: {
    carrBelow: 3000,
    lamBelow: 20,
    keeps: ['auto-renew-off', 'overage-qsr-off', 'renewal-will-fail'],
    escalationTag: '#advocate',
  },
};

export interface RenewalsVerdict {
  /** Whether the Renewals team takes the case over; null when a missing figure could change that. */
  readonly takes: boolean | null;
  /** The case type is retired on accounts of the Renewals team; null while `takes` is. */
  readonly retired: boolean | null;
  readonly why: string;
}

/** REN: who works a case of a small account. Both figures must be below; one that is not decides alone. */
export function judgeRenewalsTeam(
  subject: string,
  account: Pick<Account, 'carr' | 'lam'> | undefined,
  edition: HandbookEdition,
): RenewalsVerdict {
  const terms = TERMS[edition.basis];
  if (!terms) return no('This edition has no Renewals team.');
  const { carrBelow, lamBelow, keeps, escalationTag } = terms;
  const tagged = new RegExp(`${escalationTag}(?![\\p{L}\\p{N}])`, 'iu').test(subject);
  if (tagged) return no(`${escalationTag} in the subject asks for an Advocate.`);
  const { carr, lam } = account ?? {};
  if (carr !== undefined && carr >= carrBelow) return no(`cARR is ${carr}, not below ${carrBelow}.`);
  if (lam !== undefined && lam >= lamBelow) return no(`LAM is ${lam}, not below ${lamBelow}.`);
  if (carr === undefined || lam === undefined) {
    return { takes: null, retired: null, why: `${carr === undefined ? 'cARR' : 'LAM'} is not known.` };
  }
  const trigger = edition.triggerOf(subject);
  const retired = trigger?.category === 'renewal' && !keeps.includes(trigger.id);
  return { takes: true, retired, why: `cARR is below ${carrBelow} and LAM below ${lamBelow}.` };
}

const no = (why: string): RenewalsVerdict => ({ takes: false, retired: false, why });
