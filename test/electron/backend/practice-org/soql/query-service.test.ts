import { describe, expect, it } from 'vitest';
import { aStore } from '../a-store.ts';
import { aDesk } from './a-desk.ts';

describe('the query service', () => {
  it.each([
    [undefined, 2000],
    [500, 500],
    [10, 200],
    [9000, 2000],
  ])('answers a batch size of %s with pages of %i', (batchSize, rows) => {
    const { store, run } = aDesk();
    const table = store.table('UserRole');
    for (let n = 0; n < 2100; n += 1) table.add({ Id: table.nextId(), Name: String(n) });
    expect(run('SELECT Id FROM UserRole', batchSize === undefined ? {} : { batchSize }).records).toHaveLength(rows);
  });

  it('gives the same rows by keyset as by locator', () => {
    const org = aStore({ cases: 400 });
    const byLocator = org.query('SELECT Id FROM CaseHistory ORDER BY Id').map((row) => row['Id']);
    const byKeyset: unknown[] = [];
    for (let last = ''; ; last = String(byKeyset.at(-1))) {
      const after = last === '' ? '' : `WHERE Id > '${last}'`;
      const page = org.query(`SELECT Id FROM CaseHistory ${after} ORDER BY Id LIMIT 500`);
      byKeyset.push(...page.map((row) => row['Id']));
      if (page.length < 500) break;
    }
    expect(byKeyset).toEqual(byLocator);
  });
});
