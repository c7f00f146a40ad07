import { parseQuery, type Query, type QueryBase, type Subquery } from '@jetstreamapp/soql-parser-js';
import { malformedQuery, OrgError, pointAt } from '../org-error.ts';
import type { Column, Ordering, Select } from './ast.ts';
import { conditionOf, type Tally } from './conditions.ts';

const RESERVED = new Set(
  'all and asc by desc excludes first for from group having in includes last like limit not null nulls offset or order select update using where with'.split(
    ' ',
  ),
);

const MAX_OFFSET = 2000;
const MAX_LENGTH = 100_000;

/** Reads SOQL; throws the `OrgError` that Salesforce would answer, also for what the parser lets through. */
export function parseSoql(text: string): Select {
  if (text.length > MAX_LENGTH) throw malformedQuery('SOQL statements cannot be longer than 100000 characters.');
  if (/\ball\s+rows\s*$/i.test(text)) {
    throw malformedQuery(
      pointAt(text, 'ALL', 'ALL ROWS not allowed in this context', text.search(/\ball\s+rows\s*$/i)),
    );
  }
  rejectMissingFrom(text);
  let query: Query;
  try {
    query = parseQuery(text);
  } catch (error) {
    throw malformedQuery(unexpected(text, error instanceof Error ? error.message : String(error)));
  }
  const tally = { comparisons: 0, connectors: 0 };
  const select = selectOf(query, query.sObject ?? '', text, tally);
  rejectDropped(text, tally);
  return select;
}

/** `SELECT Id FORM Case`: to the parser FORM is an alias and the fault lies further on. */
function rejectMissingFrom(text: string): void {
  const match = /^\s*select\s+[\w.,\s]*?[\w.]+\s+(\w+)\s+\w+\s*$/i.exec(text);
  if (match && !/\bfrom\b/i.test(text)) {
    throw malformedQuery(pointAt(text, match[1] as string, `unexpected token: '${match[1]}'`));
  }
}

function unexpected(text: string, message: string): string {
  const found =
    /but found(?: -->|:) '(.*?)'(?: <--|$)/s.exec(message)?.[1] ??
    /but found: (\S+)/.exec(message)?.[1] ??
    /unexpected character: ->(.)<-/.exec(message)?.[1] ??
    '';
  return found === '' ? 'unexpected token: <EOF>' : pointAt(text, found, `unexpected token: '${found}'`);
}

const OPERATORS = /!=|<=|>=|[=<>]|\bnot\s+in\b|\bin\b|\blike\b/gi;
const CONNECTORS = /\b(?:and|or|not(?!\s+in\b))\b/gi;

/** The parser silently drops what follows a missing AND, and an AND with nothing before it: so what came out is counted. */
function rejectDropped(text: string, tally: Tally): void {
  const bare = text.replace(/'(?:[^'\\]|\\.)*'/gs, (quoted) => `'${' '.repeat(quoted.length - 2)}'`);
  const comparisons = bare.match(OPERATORS)?.length ?? 0;
  const connectors = bare.match(CONNECTORS)?.length ?? 0;
  if (comparisons === tally.comparisons && connectors === tally.connectors) return;
  const tokens = bare.match(/'[^']*'|[\w.:+-]+|[!<>]?=|[<>(),]/g) ?? [];
  const opens = (token: string | undefined): boolean => /^(and|or|not|where|\()$/i.test(token ?? '');
  const word = tokens.find((token, i) =>
    /^(and|or)$/i.test(token)
      ? opens(tokens[i - 1])
      : /^[a-z]/i.test(token) &&
        !opens(token) &&
        !opens(tokens[i - 1]) &&
        /^([!<>]?=|[<>]|in|like)$/i.test((/^not$/i.test(tokens[i + 1] ?? '') ? tokens[i + 2] : tokens[i + 1]) ?? ''),
  );
  throw malformedQuery(word ? pointAt(text, word, `unexpected token: '${word}'`) : 'unexpected token in WHERE');
}

function rejectReserved(alias: string | undefined, text: string): void {
  if (alias === undefined || !RESERVED.has(alias.toLowerCase())) return;
  const after = new RegExp(`\\b${alias}\\b\\s+(\\S+)`, 'i').exec(text)?.[1];
  throw malformedQuery(after ? pointAt(text, after, `unexpected token: '${after}'`) : 'unexpected token: <EOF>');
}

function selectOf(query: QueryBase, from: string, text: string, tally: Tally): Select {
  const alias = query.sObjectAlias;
  rejectReserved(alias, text);
  if (query.groupBy || query.having) {
    throw malformedQuery(
      'The practice org answers COUNT() but no other aggregate query: leave out GROUP BY and HAVING.',
    );
  }
  if (query.withDataCategory) throw malformedQuery('The practice org has no data categories.');
  const scope = query.usingScope?.toLowerCase();
  if (scope && scope !== 'mine' && scope !== 'everything') {
    throw malformedQuery(pointAt(text, query.usingScope as string, `scope not supported: ${query.usingScope}`));
  }
  if ((query.offset ?? 0) > MAX_OFFSET) {
    throw new OrgError(400, 'NUMBER_OUTSIDE_VALID_RANGE', 'Maximum SOQL offset allowed is 2000');
  }
  const columns = (query.fields ?? []).map((field) => columnOf(field, from, alias, text, tally));
  if (columns.some((column) => column.kind === 'count') && columns.length > 1) {
    throw malformedQuery(pointAt(text, ',', "unexpected token: ','"));
  }
  if (columns.some((column) => column.kind === 'fields') && (query.limit === undefined || query.limit > 200)) {
    throw malformedQuery('The SOQL FIELDS function must have a LIMIT of at most 200');
  }
  return {
    from,
    columns,
    where: query.where
      ? conditionOf(query.where, {
          text,
          outer: from,
          path: (name) => pathOf(name, from, alias),
          inner: innerSelect(text, tally),
          tally,
        })
      : null,
    orderBy: orderings(query, from, alias),
    limit: query.limit ?? null,
    offset: query.offset ?? 0,
    mine: scope === 'mine',
  };
}

/** The select inside IN (…): one plain column, no ORDER BY, LIMIT or further nesting. */
function innerSelect(text: string, tally: Tally): (query: Query) => Select {
  return (query) => {
    const select = selectOf(query, query.sObject ?? '', text, tally);
    if (select.columns.length !== 1 || select.columns[0]?.kind !== 'field') {
      throw malformedQuery('SELECT of semi-join sub-selects must have exactly one field');
    }
    if (query.orderBy || query.limit !== undefined || query.offset !== undefined) {
      throw malformedQuery('ORDER BY, LIMIT and OFFSET are not supported in semi-join sub-selects');
    }
    return select;
  };
}

type ParsedField = NonNullable<QueryBase['fields']>[number];

function columnOf(field: ParsedField, from: string, alias: string | undefined, text: string, tally: Tally): Column {
  switch (field.type) {
    case 'Field': {
      if (field.alias !== undefined) {
        rejectReserved(field.alias, text);
        throw malformedQuery(pointAt(text, field.alias, 'only aggregate expressions use field aliasing'));
      }
      const written = 'rawValue' in field && field.rawValue ? field.rawValue : field.field;
      return { kind: 'field', path: pathOf(written, from, alias) };
    }
    case 'FieldRelationship': {
      if ('alias' in field && field.alias !== undefined) {
        throw malformedQuery(pointAt(text, String(field.alias), 'only aggregate expressions use field aliasing'));
      }
      return { kind: 'field', path: pathOf([...field.relationships, field.field].join('.'), from, alias) };
    }
    case 'FieldSubquery': {
      const child: Subquery = field.subquery;
      if (child.offset !== undefined) throw malformedQuery('OFFSET is not allowed in a child sub-select');
      return {
        kind: 'children',
        relationship: child.relationshipName,
        select: selectOf(child, child.relationshipName, text, tally),
      };
    }
    case 'FieldFunctionExpression': {
      const name = field.functionName.toUpperCase();
      if (name === 'COUNT' && field.parameters.length === 0 && field.alias === undefined) return { kind: 'count' };
      const [parameter] = field.parameters;
      const which = typeof parameter === 'string' ? parameter.toUpperCase() : '';
      if (name === 'FIELDS' && (which === 'ALL' || which === 'STANDARD' || which === 'CUSTOM')) {
        return { kind: 'fields', which };
      }
      throw malformedQuery(
        `The practice org answers COUNT() and FIELDS(), but not ${field.rawValue ?? name} in SELECT.`,
      );
    }
    case 'FieldTypeof':
      throw malformedQuery('The practice org does not answer TYPEOF: select the dotted fields instead.');
  }
}

/** `c.Subject` and `Case.Subject` in a query from `Case c` mean plain `Subject`. */
function pathOf(written: string, from: string, alias: string | undefined): readonly string[] {
  const path = written.split('.');
  const head = path[0]?.toLowerCase();
  const prefixed = path.length > 1 && (head === alias?.toLowerCase() || head === from.toLowerCase());
  return prefixed ? path.slice(1) : path;
}

function orderings(query: QueryBase, from: string, alias: string | undefined): readonly Ordering[] {
  const clauses = Array.isArray(query.orderBy) ? query.orderBy : query.orderBy ? [query.orderBy] : [];
  return clauses.map((clause) => {
    if (!('field' in clause)) throw malformedQuery('The practice org orders by fields, not by functions.');
    return {
      path: pathOf(clause.field, from, alias),
      descending: clause.order === 'DESC',
      nullsFirst: clause.nulls !== 'LAST',
    };
  });
}
