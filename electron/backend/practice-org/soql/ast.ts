export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE' | 'IN' | 'NOT IN';

export type Literal =
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'datetime'; readonly text: string }
  /** `TODAY`, or `LAST_N_DAYS` with its n. */
  | { readonly kind: 'relative'; readonly name: string; readonly n: number };

export interface Comparison {
  readonly kind: 'compare';
  /** Relationship names, then the field: `['Account', 'Name']`. */
  readonly path: readonly string[];
  readonly operator: Operator;
  /** One value, or the list of IN and NOT IN. */
  readonly values: readonly Literal[];
}

export interface SemiJoin {
  readonly kind: 'semi-join';
  readonly path: readonly string[];
  readonly negated: boolean;
  readonly select: Select;
}

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | Comparison
  | SemiJoin;

export interface Ordering {
  readonly path: readonly string[];
  readonly descending: boolean;
  readonly nullsFirst: boolean;
}

export type Column =
  | { readonly kind: 'field'; readonly path: readonly string[] }
  | { readonly kind: 'fields'; readonly which: 'ALL' | 'STANDARD' | 'CUSTOM' }
  | { readonly kind: 'children'; readonly relationship: string; readonly select: Select }
  | { readonly kind: 'count' };

export interface Select {
  /** The object in FROM; for a child subselect, the relationship. */
  readonly from: string;
  readonly columns: readonly Column[];
  readonly where: Condition | null;
  readonly orderBy: readonly Ordering[];
  readonly limit: number | null;
  readonly offset: number;
  readonly mine: boolean;
}
