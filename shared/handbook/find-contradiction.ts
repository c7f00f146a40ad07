import { plainWords } from '#shared/lib';
import type { EditionData } from './edition.ts';

/** Where an edition would answer one question twice, or not at all. */
export interface Contradiction {
  readonly part: keyof EditionData;
  readonly path: string;
  readonly says: string;
}

/** What types cannot tell of an edition; null when all is well. */
export function findContradiction(edition: EditionData): Contradiction | null {
  return (
    repeated(
      'triggers',
      edition.triggers.map(({ id }) => id),
      'id',
    ) ??
    repeatedLabel(edition) ??
    repeated(
      'statuses',
      edition.statuses.map(({ label }) => label),
      'label',
    ) ??
    repeated('resolutionActions', edition.resolutionActions) ??
    repeated('caseReasons', edition.caseReasons) ??
    repeated('requiredTen', edition.requiredTen) ??
    repeated('closingRules', edition.closingRules) ??
    repeated(
      'cadence',
      edition.cadence.map(({ id }) => id),
      'id',
    ) ??
    withoutStatus(edition) ??
    emptySegment(edition) ??
    limitBeforeTarget(edition) ??
    rankOutOfReach(edition) ??
    cadenceOutOfOrder(edition) ??
    lifecycleOutOfOrder(edition)
  );
}

function repeated(part: keyof EditionData, texts: readonly string[], property?: string): Contradiction | null {
  const places = new Map<string, number>();
  for (const [index, text] of texts.entries()) {
    const earlier = places.get(plainWords(text));
    if (earlier !== undefined) {
      const path = `${part}[${index}]${property === undefined ? '' : `.${property}`}`;
      return { part, path, says: `"${text}" stands already at ${part}[${earlier}]: keep one of them` };
    }
    places.set(plainWords(text), index);
  }
  return null;
}

/** TRIG-2: a subject that two triggers claim would belong to neither. */
function repeatedLabel({ triggers }: EditionData): Contradiction | null {
  const owners = new Map<string, string>();
  for (const [index, trigger] of triggers.entries()) {
    for (const [at, label] of trigger.labels.entries()) {
      const text = label.toLowerCase();
      const owner = owners.get(text);
      if (owner !== undefined) {
        const path = `triggers[${index}].labels[${at}]`;
        return { part: 'triggers', path, says: `"${label}" is a label of ${owner} already: give it to one trigger` };
      }
      owners.set(text, trigger.id);
    }
  }
  return null;
}

function withoutStatus({ statuses }: EditionData): Contradiction | null {
  const lack = (says: string): Contradiction => ({ part: 'statuses', path: 'statuses', says });
  const meanings = statuses.map(({ meaning }) => meaning);
  if (!meanings.some(({ group }) => group === 'open')) return lack('none of them is open: a new case needs one');
  if (!meanings.some(({ group }) => group === 'in-progress')) {
    return lack('none of them is in progress: a case that is worked needs one');
  }
  if (meanings.some((meaning) => meaning.group === 'closed' && meaning.outcome !== null)) return null;
  return lack('none of them is closed with an outcome: a case could never be closed');
}

/** SEG: a floor at or above its ceiling leaves no account to cover. */
function emptySegment({ segment }: EditionData): Contradiction | null {
  const { carrBelow, carrUncertainFrom, employeesFrom, employeesBelow } = segment;
  const lack = (field: keyof typeof segment, says: string): Contradiction => ({
    part: 'segment',
    path: `segment.${field}`,
    says,
  });
  if (employeesFrom !== null && employeesBelow !== null && employeesFrom >= employeesBelow) {
    return lack('employeesFrom', `from ${employeesFrom} and below ${employeesBelow} there is nobody: lower it`);
  }
  if (carrUncertainFrom !== null && carrBelow !== null && carrUncertainFrom >= carrBelow) {
    return lack('carrUncertainFrom', `${carrUncertainFrom} is not below the ceiling of ${carrBelow}: lower it`);
  }
  return null;
}

/** SLA-2, SLA-3: a target after the limit would always be missed first. */
function limitBeforeTarget({ targetDays, limitDays }: EditionData): Contradiction | null {
  if (targetDays === null || limitDays === null || targetDays <= limitDays) return null;
  const says = `the limit of ${limitDays} days comes before the target of ${targetDays}: swap them`;
  return { part: 'limitDays', path: 'limitDays', says };
}

/** RANK: no account can meet more thresholds than a row has. */
function rankOutOfReach({ rank }: EditionData): Contradiction | null {
  for (const [index, { needed, industryCounts }] of (rank?.topRows ?? []).entries()) {
    const thresholds = industryCounts ? 4 : 3;
    if (needed <= thresholds) continue;
    const says = `${needed} of ${thresholds} thresholds can never hold: ask for fewer`;
    return { part: 'rank', path: `rank.topRows[${index}].needed`, says };
  }
  return null;
}

function cadenceOutOfOrder({ cadence }: EditionData): Contradiction | null {
  for (const [index, touch] of cadence.entries()) {
    const earlier = cadence[index - 1];
    if (earlier && touch.day < earlier.day) {
      const says = `day ${touch.day} comes after day ${earlier.day}: put the touches in the order of their days`;
      return { part: 'cadence', path: `cadence[${index}].day`, says };
    }
  }
  return null;
}

/** AE-1: each phase holds while more months are left than in the next; the last holds always. */
function lifecycleOutOfOrder({ executives }: EditionData): Contradiction | null {
  const steps = executives?.lifecycle ?? [];
  for (const [index, { monthsLeftAbove }] of steps.entries()) {
    const path = `executives.lifecycle[${index}].monthsLeftAbove`;
    const next = steps[index + 1];
    if ((monthsLeftAbove === null) !== (next === undefined)) {
      return {
        part: 'executives',
        path,
        says: 'the last phase has null, because it holds always; the others a number',
      };
    }
    if (monthsLeftAbove !== null && next && (next.monthsLeftAbove ?? 0) >= monthsLeftAbove) {
      return { part: 'executives', path, says: 'each phase needs more months left than the next' };
    }
  }
  return null;
}
