import { describe, expect, it } from 'vitest';
import { formulaValue } from '../../../../../electron/backend/practice-org/store/formulas.ts';
import { aDesk, CLOCK } from '../soql/a-desk.ts';

describe('a formula', () => {
  it('counts the days that a case has been open, up to its closing', () => {
    const { add, run } = aDesk();
    add('Case', { Subject: 'open' }, '2026-06-01T15:00:00Z');
    add('Case', { Subject: 'closed', Status: 'Closed: Resolved' }, '2026-06-01T15:00:00Z');
    expect(run('SELECT Days_Open__c FROM Case').records.map((record) => record['Days_Open__c'])).toEqual([10, 0]);
  });

  it('moves with its definition, not with the row', () => {
    const { store, add } = aDesk();
    add('Case', { Subject: 'x' }, CLOCK);
    store.formulaDrift = 3;
    const row = store.table('Case').rows[0] ?? {};
    expect([formulaValue(store, 'Case', 'Days_Open__c', row), formulaValue(store, 'Case', 'Other', row)]).toEqual([
      3,
      null,
    ]);
  });
});
