import type { Account } from '#shared/domain';
import type { HandbookEdition } from '#shared/handbook';
import { count, money } from './say-figure.ts';

/** SEG: whether the edition's model covers an account; null where a figure is missing or coverage is "in some cases". */
export interface SegmentVerdict {
  readonly covered: boolean | null;
  /** Every rule that speaks against it, or leaves it open, with its id; else that nothing does. */
  readonly why: string;
}

/**
 * One known value that rules the account out is enough, whatever else is missing. A missing country is not an excluded
 * one, a missing `ultimate` is false, a missing region is one that the model serves.
 */
export function judgeSegment(account: Account, { segment }: HandbookEdition): SegmentVerdict {
  const { carr, employees } = account;
  const against: string[] = [];
  const open: string[] = [];

  if (segment.carrBelow !== null) {
    if (carr === undefined) open.push('SEG-1: the cARR is unknown');
    else if (carr >= segment.carrBelow)
      against.push(`SEG-1: a cARR of ${money(carr)} is not under ${money(segment.carrBelow)}`);
    else if (segment.carrUncertainFrom !== null && carr >= segment.carrUncertainFrom) {
      const span = `${money(segment.carrUncertainFrom)} and ${money(segment.carrBelow)}`;
      open.push(`SEG-1: between ${span} an account is covered in some cases only`);
    }
  }
  if (segment.employeesFrom !== null || segment.employeesBelow !== null) {
    const { employeesFrom: from, employeesBelow: below } = segment;
    if (employees === undefined) open.push('SEG-2: the number of employees is unknown');
    else if (below !== null && employees >= below)
      against.push(`SEG-2: ${count(employees)} employees are not under ${count(below)}`);
    else if (from !== null && employees < from)
      against.push(`SEG-2: ${count(employees)} employees are fewer than ${count(from)}`);
  }
  if (!segment.ultimateCovered && account.ultimate === true) against.push('SEG-3: it has Ultimate licences');
  const country = account.country?.trim() ?? '';
  if (segment.excludedCountries.some((one) => one.toLowerCase() === country.toLowerCase())) {
    against.push(`SEG-4: ${country} is left out`);
  }
  if (segment.regions !== null && account.region !== undefined && !segment.regions.includes(account.region)) {
    against.push(`SEG-5: the model serves ${segment.regions.join(' and ')}, not ${account.region}`);
  }

  if (against.length > 0) return { covered: false, why: sentence(against) };
  if (open.length > 0) return { covered: null, why: sentence(open) };
  return { covered: true, why: 'SEG: nothing speaks against it.' };
}

function sentence(reasons: readonly string[]): string {
  return `${reasons.join('; ')}.`;
}
