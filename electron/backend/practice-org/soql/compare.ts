import { invalidField, OrgError, pointAt } from '../org-error.ts';
import { looksLikeId, normaliseId } from '../salesforce-id.ts';
import type { Value } from '../store/table.ts';
import { dayName, parseDay, parseInstant } from '../wire-time.ts';
import { dayIn, startOfDay } from '../zone.ts';
import type { Comparison, Literal, Operator } from './ast.ts';
import type { QueryContext } from './context.ts';
import type { ResolvedPath } from './path.ts';
import { relativeDays } from './relative-dates.ts';

/** A literal as comparable values: one point, or (relative dates) everything from `from` up to `to`, exclusive. */
interface Span {
  readonly from: Value;
  readonly to: Value;
  readonly point: boolean;
}

type Test = (value: Value) => boolean;

/** Turns a comparison into a test of the field's value; throws what Salesforce answers for a value of the wrong type. */
export function compileComparison(comparison: Comparison, resolved: ResolvedPath, context: QueryContext): Test {
  const { field } = resolved;
  if (!field.filterable) {
    throw invalidField(
      pointAt(context.query, comparison.path.join('.'), `field '${field.name}' can not be filtered in a query call`),
    );
  }
  const test = compileTest(comparison, resolved, context);
  return field.type === 'picklist' ? remembering(test) : test;
}

function compileTest(comparison: Comparison, resolved: ResolvedPath, context: QueryContext): Test {
  const { operator, values } = comparison;
  if (operator === 'LIKE') return like(comparison, resolved, context);
  const { type } = resolved.field;
  const fold = type === 'id' || type === 'reference' ? asIs : lowerCased;
  const spans = values.map((literal) => spanOf(literal, comparison, resolved, context));
  if (operator === 'IN' || operator === 'NOT IN') {
    const wanted = new Set(spans.filter((span) => span.point).map((span) => span.from));
    const ranges = spans.filter((span) => !span.point);
    const within: Test = (value) =>
      wanted.has(fold(value)) ||
      (value !== null && ranges.some((range) => atLeast(value, range.from) && !atLeast(value, range.to)));
    return operator === 'IN' ? within : (value) => !within(value);
  }
  return compareTo(operator, spans[0] as Span, fold);
}

/** A picklist has few values: each is judged once. */
function remembering(test: Test): Test {
  const known = new Map<Value, boolean>();
  return (value) => {
    let answer = known.get(value);
    if (answer === undefined) known.set(value, (answer = test(value)));
    return answer;
  };
}

/** The span of instants (seconds) in which a comparison of a datetime field can hold; null when it does not say. */
export function boundsOf(
  comparison: Comparison,
  resolved: ResolvedPath,
  context: QueryContext,
): { from: number; to: number } | null {
  const { operator, values } = comparison;
  if (values.length !== 1 || values[0]?.kind === 'null') return null;
  const span = spanOf(values[0] as Literal, comparison, resolved, context);
  const from = span.from as number;
  const after = span.point ? from + 1 : (span.to as number);
  switch (operator) {
    case '=':
      return { from, to: after };
    case '>':
      return { from: after, to: Infinity };
    case '>=':
      return { from, to: Infinity };
    case '<':
      return { from: -Infinity, to: from };
    case '<=':
      return { from: -Infinity, to: after };
    default:
      return null;
  }
}

/** Text is compared without case, ids with it. */
const lowerCased = (value: Value): Value => (typeof value === 'string' ? value.toLowerCase() : value);
const asIs = (value: Value): Value => value;

function atLeast(value: Value, limit: Value): boolean {
  return (value as number | string) >= (limit as number | string);
}

function compareTo(
  operator: Exclude<Operator, 'LIKE' | 'IN' | 'NOT IN'>,
  span: Span,
  fold: (value: Value) => Value,
): Test {
  const { from, to, point } = span;
  if (from === null) {
    if (operator === '=') return (value) => value === null;
    if (operator === '!=') return (value) => value !== null;
    return () => false;
  }
  if (!point) {
    const inside: Test = (value) => value !== null && atLeast(value, from) && !atLeast(value, to);
    if (operator === '=') return inside;
    if (operator === '!=') return (value) => !inside(value);
  }
  switch (operator) {
    case '=':
      return fold === asIs || typeof from !== 'string'
        ? (value) => value === from
        : (value) => typeof value === 'string' && value.length === from.length && value.toLowerCase() === from;
    case '!=':
      return (value) => fold(value) !== from;
    case '<':
      return (value) => value !== null && !atLeast(fold(value), from);
    case '>=':
      return (value) => value !== null && atLeast(fold(value), from);
    case '<=':
      return point
        ? (value) => value !== null && atLeast(from, fold(value))
        : (value) => value !== null && !atLeast(value, to);
    case '>':
      return point
        ? (value) => value !== null && !atLeast(from, fold(value))
        : (value) => value !== null && atLeast(value, to);
  }
}

function like(comparison: Comparison, resolved: ResolvedPath, context: QueryContext): Test {
  const pattern = comparison.values[0];
  const textual = ['string', 'textarea', 'picklist', 'email', 'phone', 'url'].includes(resolved.field.type);
  if (pattern?.kind !== 'string' || !textual) {
    throw new OrgError(
      400,
      'INVALID_QUERY_FILTER_OPERATOR',
      pointAt(context.query, comparison.path.join('.'), 'invalid operator on ' + resolved.field.type + ' field'),
    );
  }
  const source = pattern.text.replace(/\\[%_]|[%_]|[.*+?^${}()|[\]\\]/g, (found) => {
    if (found === '%') return '.*';
    if (found === '_') return '.';
    return found.length === 2 ? (found[1] as string) : `\\${found}`;
  });
  const matcher = new RegExp(`^${source}$`, 'is');
  return (value) => typeof value === 'string' && matcher.test(value);
}

function spanOf(literal: Literal, comparison: Comparison, resolved: ResolvedPath, context: QueryContext): Span {
  const point = (value: Value): Span => ({ from: value, to: value, point: true });
  if (literal.kind === 'null') return point(null);
  const { type } = resolved.field;
  switch (type) {
    case 'id':
    case 'reference': {
      if (literal.kind !== 'string') break;
      if (literal.text === '') return point(null);
      if (!looksLikeId(literal.text)) {
        throw new OrgError(
          400,
          'INVALID_QUERY_FILTER_OPERATOR',
          pointAt(context.query, comparison.path.join('.'), `invalid ID field: ${literal.text}`),
        );
      }
      return point(normaliseId(literal.text));
    }
    case 'boolean':
      if (literal.kind === 'boolean') return point(literal.value);
      break;
    case 'double':
    case 'int':
    case 'currency':
      if (literal.kind === 'number') return point(literal.value);
      break;
    case 'date':
      if (literal.kind === 'date' && parseDay(literal.text) !== null) return point(literal.text);
      if (literal.kind === 'relative') {
        const days = daysOf(literal, context);
        return { from: dayName(days.start), to: dayName(days.end), point: false };
      }
      break;
    case 'datetime': {
      const seconds = literal.kind === 'datetime' ? parseInstant(literal.text) : null;
      if (seconds !== null) return point(seconds);
      if (literal.kind === 'relative') {
        const days = daysOf(literal, context);
        return { from: startOfDay(context.zone, days.start), to: startOfDay(context.zone, days.end), point: false };
      }
      break;
    }
    default:
      if (literal.kind === 'string')
        return point(literal.text === '' ? null : literal.text.replace(/\\(?=[%_])/g, '').toLowerCase());
  }
  throw wrongType(literal, comparison, resolved, context);
}

function daysOf(
  literal: Extract<Literal, { kind: 'relative' }>,
  context: QueryContext,
): { start: number; end: number } {
  const days = relativeDays(literal.name, literal.n, dayIn(context.zone, context.now));
  if (!days) throw invalidField(pointAt(context.query, literal.name, `unknown date literal: ${literal.name}`));
  return days;
}

const WIRE_TYPES: Record<string, string> = {
  datetime: 'dateTime',
  textarea: 'string',
  picklist: 'string',
  currency: 'double',
};

function wrongType(literal: Literal, comparison: Comparison, resolved: ResolvedPath, context: QueryContext): OrgError {
  const { field } = resolved;
  const type = WIRE_TYPES[field.type] ?? field.type;
  const quoted = ['string', 'textarea', 'picklist', 'email', 'phone', 'url', 'id', 'reference'].includes(field.type);
  const quotes = quoted ? 'should be' : 'should not be';
  const end = literal.kind !== 'string' && !quoted ? '' : ` and ${quotes} enclosed in quotes`;
  return invalidField(
    pointAt(
      context.query,
      comparison.path.join('.'),
      `value of filter criterion for field '${comparison.path.join('.')}' must be of type ${type}${end}`,
    ),
  );
}
