import type { ObligationKind } from '#shared/day';
import type { ListedCase } from './listed-case.ts';
import type { ListFilters } from './list-view.ts';

/** Somebody waits for an answer from whoever owns the case. */
const waitingKinds: ReadonlySet<ObligationKind> = new Set(['review', 'reply', 'answer']);

type Test = (one: ListedCase) => boolean;

/** Whether a case passes the filters: within one filter any of its values will do, across filters all have to. Null: every case does. */
export function passOf(filters: ListFilters): Test | null {
  const { bands, priorities, statuses, triggers, regions, owners, gaps, highValue, waiting } = filters;
  const tests: Test[] = [];
  const among = <Value>(values: readonly Value[], read: (one: ListedCase) => Value): void => {
    if (values.length === 0) return;
    const wanted = new Set(values);
    tests.push((one) => wanted.has(read(one)));
  };
  among(bands, (one) => one.band);
  among(priorities, (one) => one.priority);
  among(statuses, (one) => one.statusGroup);
  among<string>(triggers, (one) => one.trigger ?? 'none');
  among<string>(regions, (one) => one.region ?? 'none');
  among(owners, (one) => one.ownerId);
  if (gaps) tests.push((one) => one.facts.obligations.some(({ kind }) => kind === 'hygiene'));
  if (highValue) tests.push((one) => one.highValue);
  if (waiting) tests.push((one) => one.facts.obligations.some(({ kind }) => waitingKinds.has(kind)));
  return tests.length === 0 ? null : (one) => tests.every((test) => test(one));
}

/** How many filters ask for something. */
export function filterCount(filters: ListFilters): number {
  return Object.values(filters).filter((value) => (Array.isArray(value) ? value.length > 0 : value === true)).length;
}
