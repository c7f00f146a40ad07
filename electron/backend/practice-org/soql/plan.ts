import { normaliseId } from '../salesforce-id.ts';
import type { ObjectDef } from '../schema/objects.data.ts';
import type { Table, Value } from '../store/table.ts';
import type { Comparison, Condition, Literal } from './ast.ts';
import { boundsOf } from './compare.ts';
import type { QueryContext } from './context.ts';
import { resolvePath } from './path.ts';

/** Where to look for matching rows: a superset of them, in id order, or in the order of an instant and then id. */
export type Access =
  | { readonly kind: 'scan'; readonly from: number; readonly to: number }
  | { readonly kind: 'list'; readonly positions: readonly number[] }
  | { readonly kind: 'range'; readonly field: string; readonly from: number; readonly to: number };

interface Span {
  readonly from: number;
  readonly to: number;
}

const EVERYTHING: Span = { from: -Infinity, to: Infinity };
const MANY_KEYS = 2000;
/** Merging lists costs a sort, a scan does not: a list must be that much shorter. */
const LIST_ADVANTAGE = 2;

/** Chooses the cheapest of: a slice of the id order, an index over a lookup, a slice of an index over an instant. */
export function planAccess(table: Table, where: Condition | null, context: QueryContext): Access {
  const { def } = table;
  const scan = where ? idRange(table, where) : { from: 0, to: table.rows.length };
  let best: Access = { kind: 'scan', ...scan };
  let cost = scan.to - scan.from;
  if (!where) return best;

  const terms = where.kind === 'and' ? where.parts : [where];
  for (const term of terms) {
    const lists = listsFor(table, term, context);
    if (!lists) continue;
    const size = lists.reduce((sum, list) => sum + list.length, 0);
    if (size * LIST_ADVANTAGE < cost) {
      cost = size * LIST_ADVANTAGE;
      best = { kind: 'list', positions: inIdOrder(lists) };
    }
  }
  for (const field of instantFields(where, def, context)) {
    const span = hull(where, field, def, context);
    if (span.from === -Infinity && span.to === Infinity) continue;
    const size = table.countBetween(field, span.from, span.to);
    if (size < cost) {
      cost = size;
      best = { kind: 'range', field, ...span };
    }
  }
  return best;
}

/** The lists of rows that one AND-term narrows the search to, if an index can say. */
function listsFor(table: Table, term: Condition, context: QueryContext): readonly (readonly number[])[] | null {
  if (term.kind !== 'compare' && term.kind !== 'semi-join') return null;
  if (term.path.length !== 1) return null;
  const { field } = resolvePath(table.def, term.path, context);
  if (field.type !== 'id' && field.type !== 'reference') return null;
  const keys = keysOf(term, context);
  if (!keys || keys.length > MANY_KEYS) return null;
  if (field.type === 'id') {
    return [keys.map((key) => (typeof key === 'string' ? table.positionOf(key) : -1)).filter((at) => at >= 0)];
  }
  return keys.map((key) => table.withValue(field.name, key));
}

function keysOf(term: Extract<Condition, { kind: 'compare' | 'semi-join' }>, context: QueryContext): Value[] | null {
  if (term.kind === 'semi-join') return term.negated ? null : [...context.semiJoin(term.select)];
  if (term.operator !== '=' && term.operator !== 'IN') return null;
  return [...new Set(term.values.map(keyOf))];
}

function keyOf(literal: Literal): Value {
  return literal.kind === 'string' && literal.text !== '' ? normaliseId(literal.text) : null;
}

function inIdOrder(lists: readonly (readonly number[])[]): readonly number[] {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length === 1) {
    const only = filled[0] as readonly number[];
    return only.every((position, i) => i === 0 || position > (only[i - 1] as number))
      ? only
      : [...new Set(only)].sort((a, b) => a - b);
  }
  const merged = Uint32Array.from(filled.flat()).sort();
  return Array.from(merged).filter((position, i) => i === 0 || position !== merged[i - 1]);
}

/** The slice of the id order that comparisons of Id leave. */
function idRange(table: Table, condition: Condition): { from: number; to: number } {
  const all = { from: 0, to: table.rows.length };
  switch (condition.kind) {
    case 'and':
      return condition.parts.reduce((range, part) => {
        const next = idRange(table, part);
        return { from: Math.max(range.from, next.from), to: Math.max(range.from, Math.min(range.to, next.to)) };
      }, all);
    case 'compare': {
      const literal = condition.values[0];
      if (condition.path.length !== 1 || condition.path[0]?.toLowerCase() !== 'id' || literal?.kind !== 'string')
        return all;
      const id = normaliseId(literal.text);
      if (condition.operator === '>' || condition.operator === '>=') {
        return { from: table.positionAfter(id, condition.operator === '>='), to: all.to };
      }
      if (condition.operator === '<' || condition.operator === '<=') {
        return { from: 0, to: table.positionAfter(id, condition.operator === '<') };
      }
      return all;
    }
    default:
      return all;
  }
}

function instantFields(condition: Condition, def: ObjectDef, context: QueryContext): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (part: Condition): void => {
    if (part.kind === 'and' || part.kind === 'or') part.parts.forEach(visit);
    else if (part.kind === 'compare' && part.path.length === 1) {
      const { field } = resolvePath(def, part.path, context);
      if (field.type === 'datetime') found.add(field.name);
    }
  };
  visit(condition);
  return found;
}

/** The smallest span of the instant outside of which the condition cannot hold: AND narrows, OR widens. */
function hull(condition: Condition, field: string, def: ObjectDef, context: QueryContext): Span {
  switch (condition.kind) {
    case 'and':
      return condition.parts
        .map((part) => hull(part, field, def, context))
        .reduce((a, b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }), EVERYTHING);
    case 'or':
      return condition.parts
        .map((part) => hull(part, field, def, context))
        .reduce((a, b) => ({ from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) }));
    case 'compare':
      return comparisonSpan(condition, field, def, context);
    default:
      return EVERYTHING;
  }
}

function comparisonSpan(comparison: Comparison, field: string, def: ObjectDef, context: QueryContext): Span {
  if (comparison.path.length !== 1) return EVERYTHING;
  const resolved = resolvePath(def, comparison.path, context);
  if (resolved.field.name !== field) return EVERYTHING;
  return boundsOf(comparison, resolved, context) ?? EVERYTHING;
}
