import type { Row, Value } from './table.ts';

const DAY = 86_400;

/** What a formula sees beside its row. */
interface Surroundings {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly formulaDrift: number;
}

type Formula = (row: Row, surroundings: Surroundings) => Value;

const FORMULAS: Readonly<Record<string, Formula>> = {
  'Case.Days_Open__c': (row, { clock, formulaDrift }) => {
    const until = typeof row['ClosedDate'] === 'number' ? row['ClosedDate'] : clock() / 1000;
    return Math.max(0, Math.floor((until - Number(row['CreatedDate'] ?? until)) / DAY)) + formulaDrift;
  },
};

/** What a formula field says now; the row's stamps know nothing of it. */
export function formulaValue(surroundings: Surroundings, object: string, field: string, row: Row): Value {
  return FORMULAS[`${object}.${field}`]?.(row, surroundings) ?? null;
}
