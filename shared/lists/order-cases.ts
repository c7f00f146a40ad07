import { compareStandings, sortStandings } from '#shared/day';
import type { ListedCase } from './listed-case.ts';
import type { ListShape, Sorting } from './list-view.ts';

/** A total order of cases, and the quick way to put very many into it. */
export interface CaseOrder<One extends ListedCase = ListedCase> {
  readonly compare: (a: One, b: One) => number;
  readonly sort: (rows: readonly One[]) => One[];
}

const priorityRank = { High: 0, Medium: 1, Low: 2 } as const;
const statusRank = { open: 0, attempting: 1, engaged: 2, blocked: 3, 'in-progress': 4, closed: 5 } as const;

type Key<Value> = (one: ListedCase) => Value | null;

/** Ascending; what has no value comes last either way. An older case has a smaller creation, and a greater age. */
const numbers: Partial<Record<Sorting, Key<number>>> = {
  due: (one) => one.leadingDueAt,
  age: (one) => -one.createdAt,
  touched: (one) => one.touchedAt,
  priority: (one) => priorityRank[one.priority],
  carr: (one) => (one.carr === 0 ? null : one.carr),
  status: (one) => statusRank[one.statusGroup],
};
const texts: Partial<Record<Sorting, Key<string>>> = {
  account: (one) => one.account,
  subject: (one) => one.subject,
  owner: (one) => one.owner,
  contact: (one) => one.contact,
  trigger: (one) => one.trigger,
};

/** As people expect of names: accents and capitals make no other letter. */
const collator = new Intl.Collator('en');

/** Every order ends in the order of the day, which is total. */
export function orderOf<One extends ListedCase>({ by, descending }: ListShape['sort']): CaseOrder<One> {
  const direction = descending ? -1 : 1;
  const number = numbers[by];
  if (number) return keyed<One, number>(number, (a, b) => a - b, direction);
  const text = texts[by];
  if (text) return keyed<One, string>(text, (a, b) => collator.compare(a, b), direction, ranked);
  return descending
    ? { compare: (a, b) => compareStandings(b, a), sort: (rows) => sortStandings([...rows]).reverse() }
    : { compare: compareStandings, sort: (rows) => sortStandings([...rows]) };
}

function keyed<One extends ListedCase, Value>(
  key: Key<Value>,
  compareKeys: (a: Value, b: Value) => number,
  direction: 1 | -1,
  rank: (key: Key<Value>, rows: readonly One[]) => (one: One) => number | null = (same) => same as never,
): CaseOrder<One> {
  return {
    compare: (a, b) => {
      const left = key(a);
      const right = key(b);
      if (left !== right) {
        if (left === null) return 1;
        if (right === null) return -1;
        const order = compareKeys(left, right);
        if (order !== 0) return order * direction;
      }
      return compareStandings(a, b);
    },
    sort: (rows) => sortByNumber(rows, rank(key, rows), direction),
  };
}

/** Each text's place among the different texts there are: few comparisons of texts, many of numbers. */
function ranked(key: Key<string>, rows: readonly ListedCase[]): Key<number> {
  const different = new Set<string>();
  for (const row of rows) {
    const text = key(row);
    if (text !== null) different.add(text);
  }
  const ranks = new Map<string, number>();
  let rank = 0;
  let before: string | null = null;
  for (const text of [...different].sort((a, b) => collator.compare(a, b))) {
    if (before !== null && collator.compare(before, text) !== 0) rank++;
    ranks.set(text, rank);
    before = text;
  }
  return (row) => {
    const text = key(row);
    return text === null ? null : (ranks.get(text) ?? null);
  };
}

function sortByNumber<One extends ListedCase>(
  rows: readonly One[],
  key: (one: One) => number | null,
  direction: 1 | -1,
): One[] {
  const keys = new Float64Array(rows.length);
  for (let index = 0; index < rows.length; index++) {
    const value = key(rows[index]!);
    keys[index] = value === null ? Number.POSITIVE_INFINITY : value * direction;
  }
  const indices = Uint32Array.from(keys, (_key, index) => index);
  indices.sort((a, b) => {
    const left = keys[a]!;
    const right = keys[b]!;
    return left < right ? -1 : left > right ? 1 : compareStandings(rows[a]!, rows[b]!);
  });
  return Array.from(indices, (index) => rows[index]!);
}
