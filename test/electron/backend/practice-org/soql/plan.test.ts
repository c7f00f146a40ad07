import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition, Ordering, Select } from '../../../../../electron/backend/practice-org/soql/ast.ts';
import type { QueryContext } from '../../../../../electron/backend/practice-org/soql/context.ts';
import { planAccess } from '../../../../../electron/backend/practice-org/soql/plan.ts';
import { findRows, semiJoinValues } from '../../../../../electron/backend/practice-org/soql/run.ts';
import { parseSoql } from '../../../../../electron/backend/practice-org/soql/parse.ts';
import { compileWhere } from '../../../../../electron/backend/practice-org/soql/where.ts';
import type { Row } from '../../../../../electron/backend/practice-org/store/table.ts';
import { wireInstant } from '../../../../../electron/backend/practice-org/wire-time.ts';
import { aStore } from '../a-store.ts';

const { store, logins } = aStore({ cases: 300 });
const cases = store.table('Case');
const context: QueryContext = {
  store,
  query: '',
  userId: logins[0]?.userId ?? '',
  zone: 'UTC',
  now: Math.floor(store.clock() / 1000),
  apiVersion: '63.0',
  includeDeleted: false,
  semiJoin: (select) => semiJoinValues(select, context),
};

const soqlInstant = (seconds: number): string => wireInstant(seconds).replace('.000+0000', 'Z');
const anyRow = fc.nat(cases.rows.length - 1).map((at) => cases.rows[at] as Row);
const comparison = fc.oneof(
  fc.tuple(anyRow, fc.constantFrom('>', '>=', '<', '<=', '=')).map(([row, op]) => `Id ${op} '${String(row['Id'])}'`),
  fc
    .tuple(anyRow, fc.constantFrom('>', '>=', '<', '<=', '=', '!='), fc.constantFrom('SystemModstamp', 'CreatedDate'))
    .map(([row, op, field]) => `${field} ${op} ${soqlInstant(row[field] as number)}`),
  fc
    .array(fc.constantFrom(...logins.map((login) => login.userId)), { minLength: 1, maxLength: 3 })
    .map((ids) => `OwnerId IN (${ids.map((id) => `'${id}'`).join(',')})`),
  anyRow.map((row) => (row['AccountId'] === null ? 'AccountId = null' : `AccountId = '${String(row['AccountId'])}'`)),
  fc.constantFrom('IsClosed = false', "Priority = 'High'", "Subject LIKE '%renew%'"),
);
const group = fc
  .tuple(fc.constantFrom('AND', 'OR'), fc.array(comparison, { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([operator, parts, negated]) => `${negated ? 'NOT ' : ''}(${parts.join(` ${operator} `)})`);
const where = fc.tuple(
  fc.array(fc.oneof(comparison, group), { minLength: 1, maxLength: 3 }),
  fc.constantFrom('', ' AND AccountId IN (SELECT Id FROM Account WHERE CARR__c > 5000)'),
);
const order = fc.constantFrom(
  '',
  ' ORDER BY Id',
  ' ORDER BY SystemModstamp, Id',
  ' ORDER BY CreatedDate DESC, Id',
  ' ORDER BY Status, Id',
);
const limit = fc.constantFrom('', ' LIMIT 7', ' LIMIT 50 OFFSET 3');

/** Every row looked at, then sorted, then cut. */
function slowly(select: Select): number[] {
  const wanted = compileWhere(select.where as Condition, cases.def, context);
  const keyOf = (row: Row, ordering: Ordering): string | number => {
    const value = row[ordering.path[0] as string] ?? '';
    return typeof value === 'string' && ordering.path[0] !== 'Id' ? value.toLowerCase() : (value as string | number);
  };
  const found = cases.rows.flatMap((row, at) => (wanted(row) ? [at] : []));
  found.sort((a, b) => {
    for (const ordering of select.orderBy) {
      const [x, y] = [keyOf(cases.rows[a] as Row, ordering), keyOf(cases.rows[b] as Row, ordering)];
      if (x !== y) return (x < y ? -1 : 1) * (ordering.descending ? -1 : 1);
    }
    return a - b;
  });
  return found.slice(select.offset, select.limit === null ? undefined : select.offset + select.limit);
}

describe('the plan of a query', () => {
  it('finds what looking at every row finds, in the same order', () => {
    fc.assert(
      fc.property(where, order, limit, ([parts, join], ordering, cut) => {
        const select = parseSoql(`SELECT Id FROM Case WHERE ${parts.join(' AND ')}${join}${ordering}${cut}`);
        expect([...findRows(select, cases, context).positions]).toEqual(slowly(select));
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it.each([
    [`Id > '${String(cases.rows[250]?.['Id'])}'`, 'scan'],
    [`OwnerId = '${logins[0]?.userId}'`, 'list'],
    [`SystemModstamp >= ${soqlInstant(context.now - 3600)}`, 'range'],
    [
      `SystemModstamp > ${soqlInstant(context.now - 60)} OR (SystemModstamp = ${soqlInstant(context.now - 60)} AND Id > '500Pr0000000001IAA')`,
      'range',
    ],
    ["Subject = 'x' OR Id > '500Pr0000000001IAA'", 'scan'],
  ])('%s is answered by a %s', (condition, kind) => {
    const select = parseSoql(`SELECT Id FROM Case WHERE ${condition}`);
    expect(planAccess(cases, select.where, context).kind).toBe(kind);
  });

  it('looks only at the rows behind a keyset', () => {
    const select = parseSoql(`SELECT Id FROM Case WHERE Id > '${String(cases.rows[249]?.['Id'])}' AND IsClosed = true`);
    expect(planAccess(cases, select.where, context)).toEqual({ kind: 'scan', from: 250, to: 300 });
  });
});
