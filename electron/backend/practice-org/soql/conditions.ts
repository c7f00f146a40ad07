import type { Query, WhereClause } from '@jetstreamapp/soql-parser-js';
import { malformedQuery, OrgError, pointAt } from '../org-error.ts';
import type { Condition, Literal, Operator, Select } from './ast.ts';

/** How many comparisons and connectors the parser handed on, in the whole query. */
export interface Tally {
  comparisons: number;
  connectors: number;
}

interface Reading {
  readonly tally: Tally;
  readonly text: string;
  readonly outer: string;
  path(written: string): readonly string[];
  inner(query: Query): Select;
}

type Token = '(' | ')' | 'AND' | 'OR' | 'NOT' | Condition;
const MAX_SEMI_JOINS = 2;

/**
 * The parser hands back a chain of conditions with counts of parentheses; this puts the tree back together. Salesforce
 * refuses AND beside OR on one level, where the parser does not mind.
 */
export function conditionOf(clause: WhereClause, reading: Reading): Condition {
  const tokens: Token[] = [];
  flatten(clause, reading, tokens);
  let at = 0;

  function group(): Condition {
    const parts = [term()];
    const operator = tokens[at];
    for (let next = tokens[at]; next === 'AND' || next === 'OR'; next = tokens[at]) {
      if (next !== operator) throw malformedQuery(pointAt(reading.text, next, `unexpected token: '${next}'`));
      at += 1;
      parts.push(term());
    }
    return parts.length === 1 ? (parts[0] as Condition) : { kind: operator === 'AND' ? 'and' : 'or', parts };
  }

  function term(): Condition {
    const token = tokens[at];
    at += 1;
    if (token === 'NOT') return { kind: 'not', part: term() };
    if (token === '(') {
      const inside = group();
      if (tokens[at] !== ')') throw malformedQuery("expecting a right parenthesis, found '<EOF>'");
      at += 1;
      return inside;
    }
    if (typeof token !== 'object') throw malformedQuery(`unexpected token: ${token ?? '<EOF>'}`);
    return token;
  }

  const condition = group();
  if (at < tokens.length) throw malformedQuery("unexpected token: ')'");
  checkSemiJoins(condition);
  return condition;
}

function flatten(clause: WhereClause, reading: Reading, tokens: Token[]): void {
  const { left } = clause;
  if (left) for (let i = 0; i < (left.openParen ?? 0); i += 1) tokens.push('(');
  if (left && 'operator' in left) {
    reading.tally.comparisons += 1;
    tokens.push(leaf(left, reading));
    for (let i = 0; i < (left.closeParen ?? 0); i += 1) tokens.push(')');
  }
  if ('operator' in clause) {
    reading.tally.connectors += 1;
    tokens.push(clause.operator);
    flatten(clause.right, reading, tokens);
  }
}

type Leaf = Extract<NonNullable<WhereClause['left']>, { operator: unknown }>;

function leaf(left: Leaf, reading: Reading): Condition {
  if (!('field' in left)) throw malformedQuery('The practice org compares fields, not functions of fields.');
  const operator = left.operator.toUpperCase() as Operator;
  const path = reading.path(left.field);
  if ('valueQuery' in left) {
    if (operator !== 'IN' && operator !== 'NOT IN') throw malformedQuery(`unexpected token: '('`);
    const select = reading.inner(left.valueQuery);
    if (select.from.toLowerCase() === reading.outer.toLowerCase()) {
      throw malformedQuery('The inner and outer selects should not be on the same object type');
    }
    return { kind: 'semi-join', path, negated: operator === 'NOT IN', select };
  }
  if (!['=', '!=', '<', '<=', '>', '>=', 'LIKE', 'IN', 'NOT IN'].includes(operator)) {
    throw malformedQuery(pointAt(reading.text, operator, `unexpected token: '${operator}'`));
  }
  const list = Array.isArray(left.value) ? left.value : [left.value];
  const isList = operator === 'IN' || operator === 'NOT IN';
  if (isList !== Array.isArray(left.value)) {
    throw malformedQuery(pointAt(reading.text, left.field, `unexpected token: '${String(list[0])}'`));
  }
  const types = Array.isArray(left.literalType) ? left.literalType : list.map(() => left.literalType as string);
  return { kind: 'compare', path, operator, values: list.map((value, i) => literal(value, types[i] ?? 'STRING')) };
}

function literal(value: string, type: string): Literal {
  switch (type) {
    case 'STRING':
      return { kind: 'string', text: unescape(value) };
    case 'INTEGER':
    case 'DECIMAL':
      return { kind: 'number', value: Number(value) };
    case 'BOOLEAN':
      return { kind: 'boolean', value: value.toUpperCase() === 'TRUE' };
    case 'NULL':
      return { kind: 'null' };
    case 'DATE':
      return { kind: 'date', text: value };
    case 'DATETIME':
      return { kind: 'datetime', text: value };
    case 'DATE_LITERAL':
    case 'DATE_N_LITERAL': {
      const [name = '', n] = value.toUpperCase().split(':');
      return { kind: 'relative', name, n: Number(n ?? 0) };
    }
    default:
      throw malformedQuery(`The practice org does not understand ${value} as a value.`);
  }
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Drops the quotes; `\_` and `\%` stay escaped, for LIKE to read. */
function unescape(quoted: string): string {
  return quoted.slice(1, -1).replace(/\\(.)/gs, (whole, char: string) => {
    if (char === '_' || char === '%') return whole;
    return ESCAPES[char.toLowerCase()] ?? char;
  });
}

/** Semi-joins stand only among the outermost ANDs, at most two of them. */
function checkSemiJoins(condition: Condition): void {
  const top = condition.kind === 'and' ? condition.parts : [condition];
  if (top.some((part) => part.kind !== 'semi-join' && containsSemiJoin(part))) {
    throw malformedQuery(
      'Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions.',
    );
  }
  const joins = top.filter((part) => part.kind === 'semi-join');
  if (joins.length > MAX_SEMI_JOINS) {
    throw new OrgError(400, 'EXCEEDED_MAX_SEMIJOIN_SUBSELECTS', 'Maximum 2 semi join sub-selects are allowed');
  }
  if (joins.some((join) => join.select.where && containsSemiJoin(join.select.where))) {
    throw malformedQuery('Nesting of semi join sub-selects is not supported');
  }
}

function containsSemiJoin(condition: Condition): boolean {
  switch (condition.kind) {
    case 'semi-join':
      return true;
    case 'compare':
      return false;
    case 'not':
      return containsSemiJoin(condition.part);
    default:
      return condition.parts.some(containsSemiJoin);
  }
}
