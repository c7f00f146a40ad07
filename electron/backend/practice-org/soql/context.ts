import type { Store } from '../store/store.ts';
import type { Value } from '../store/table.ts';
import type { Select } from './ast.ts';

/** What a query is answered against: who asks, when, and in which words (for messages that point at them). */
export interface QueryContext {
  readonly store: Store;
  readonly query: string;
  readonly userId: string;
  readonly zone: string;
  /** Seconds since 1970 by the org's clock. */
  readonly now: number;
  readonly apiVersion: string;
  /** queryAll: rows in the recycle bin too. */
  readonly includeDeleted: boolean;
  /** The values that a semi-join's select yields. */
  semiJoin(select: Select): ReadonlySet<Value>;
}
