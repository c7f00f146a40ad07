import { describe, expect, it } from 'vitest';
import { Store } from '../../../../../electron/backend/practice-org/store/store.ts';
import { objectNamed } from '../../../../../electron/backend/practice-org/schema/objects.data.ts';

describe('the store', () => {
  it('finds a row of whatever object by its id', () => {
    const store = new Store(() => 0);
    const accounts = store.table('account');
    accounts.add({ Id: accounts.nextId(), Name: 'Acme' });
    expect(store.find(accounts.rows[0]?.['Id'])).toEqual({ table: accounts, row: accounts.rows[0] });
    expect([store.find('zzzPr0000000001AAA'), store.find(null), store.find('x')]).toEqual([null, null, null]);
  });

  it('writes generated text out, and leaves written text alone', () => {
    const store = new Store(() => 0);
    store.writeText = (object, field, _row, key) => `${object} ${field} ${key}`;
    const table = store.table('Case');
    const field = objectNamed('Case')?.byName.get('description');
    const read = (value: string | number) => field && store.read(table, { Description: value }, field);
    expect([read(7), read('mine')]).toEqual(['Case Description 7', 'mine']);
  });

  it('grows its version with every change', () => {
    const store = new Store(() => 0);
    const before = store.version();
    const table = store.table('Lead');
    table.add({ Id: table.nextId() });
    expect(store.version()).toBeGreaterThan(before);
  });

  it('has no table for a made-up object', () => {
    expect(() => new Store(() => 0).table('Nothing')).toThrow('The practice org has no object Nothing');
  });
});
