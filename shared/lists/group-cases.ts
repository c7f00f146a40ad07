import { BANDS, type Band } from '#shared/day';
import type { HandbookEdition, TriggerCategory } from '#shared/handbook';
import type { ListedCase } from './listed-case.ts';
import type { Grouping } from './list-view.ts';

/** A stretch of a grouped list. */
export interface CaseGroup {
  readonly key: string;
  readonly label: string;
  readonly band: Band | null;
  readonly start: number;
  readonly count: number;
}

export interface GroupedCases<One> {
  readonly entries: readonly One[];
  readonly groups: readonly CaseGroup[];
}

const bandWords: Readonly<Record<Band, string>> = {
  breached: 'Breached',
  now: 'Now',
  slipping: 'Slipping',
  planned: 'Planned',
  quiet: 'Quiet',
};
const categoryWords: Readonly<Record<TriggerCategory, string>> = {
  inbound: 'Inbound request',
  churn: 'Churn and contraction',
  expansion: 'Expansion',
  renewal: 'Urgent renewal',
  'high-value': 'High value',
};
const noTrigger = 'No trigger in the subject';

interface GroupFacts {
  readonly key: (one: ListedCase) => string;
  readonly label: (key: string, one: ListedCase) => string;
  /** The groups that have an order of their own, in it; others come in the order of their first case. */
  readonly order: readonly string[];
}

/** Puts an ordered list into groups; within a group the order stays. */
export function groupCases<One extends ListedCase>(
  entries: readonly One[],
  groupBy: Grouping,
  edition: HandbookEdition,
): GroupedCases<One> {
  if (groupBy === 'none' || entries.length === 0) return { entries, groups: [] };
  const { key, label, order } = factsOf(groupBy, edition);
  const buckets = new Map<string, One[]>();
  let runs = 0;
  let last: string | null = null;
  for (const one of entries) {
    const itsKey = key(one);
    if (itsKey !== last) runs++;
    last = itsKey;
    const bucket = buckets.get(itsKey);
    if (bucket) bucket.push(one);
    else buckets.set(itsKey, [one]);
  }
  const places = new Map(order.map((one, at) => [one, at]));
  const placeOf = (one: string): number => places.get(one) ?? order.length;
  const keys = [...buckets.keys()];
  const inPlace = [...keys].sort((a, b) => placeOf(a) - placeOf(b));
  // Each group one stretch already, in the right order: the list itself will do.
  const asItIs = runs === keys.length && keys.every((one, at) => one === inPlace[at]);
  const groups: CaseGroup[] = [];
  let start = 0;
  for (const itsKey of inPlace) {
    const bucket = buckets.get(itsKey)!;
    const band = groupBy === 'band' ? bucket[0]!.band : null;
    groups.push({ key: itsKey, label: label(itsKey, bucket[0]!), band, start, count: bucket.length });
    start += bucket.length;
  }
  return { entries: asItIs ? entries : inPlace.flatMap((itsKey) => buckets.get(itsKey)!), groups };
}

function factsOf(groupBy: Exclude<Grouping, 'none'>, edition: HandbookEdition): GroupFacts {
  switch (groupBy) {
    case 'band':
      return { key: (one) => one.band, label: (_key, one) => bandWords[one.band], order: BANDS };
    case 'priority':
      return { key: (one) => one.priority, label: (key) => `${key} priority`, order: ['High', 'Medium', 'Low'] };
    case 'status':
      return {
        key: (one) => one.status,
        label: (key) => key,
        order: edition.statuses.map((status) => status.label),
      };
    case 'category':
      return {
        key: (one) => one.category ?? 'none',
        label: (_key, one) => (one.category === null ? noTrigger : categoryWords[one.category]),
        order: Object.keys(categoryWords),
      };
    case 'trigger':
      return {
        key: (one) => one.trigger ?? 'none',
        label: (key) => edition.triggers.find(({ id }) => id === key)?.labels[0] ?? noTrigger,
        order: edition.triggers.map(({ id }) => id),
      };
    case 'account':
      return { key: (one) => one.accountId ?? 'none', label: (_key, one) => one.account ?? 'No account', order: [] };
    case 'owner':
      return { key: (one) => one.ownerId, label: (_key, one) => one.owner ?? 'Owner not known', order: [] };
  }
}
