import { describe, expect, it } from 'vitest';
import { applyChange, type Change } from '../../../../../electron/backend/practice-org/store/apply-change.ts';
import { makeId } from '../../../../../electron/backend/practice-org/salesforce-id.ts';
import { aDesk } from '../soql/a-desk.ts';

const SECOND = makeId('500', 2);

/** Everything that a change can touch, as one value. */
function stateOf({ store, kim }: ReturnType<typeof aDesk>) {
  return structuredClone({
    cases: store.table('Case').rows,
    fields: store.objectNamed('Case')?.fields,
    changedAt: store.schemaChangedAt,
    restricted: store.sharing.restricts(kim),
  });
}

function desk() {
  const one = aDesk();
  const id = one.add('Case', { Subject: 'x', Priority: 'Low' }, '2026-06-01T00:00:00Z');
  // Builds the indexes, which have to follow.
  one.run("SELECT Id FROM Case WHERE AccountId = '001Pr0000000001IAA' AND CreatedDate > 2020-01-01T00:00:00Z");
  return { ...one, id };
}

const created = (): Change => ({
  kind: 'create',
  object: 'Case',
  row: { Id: SECOND, Subject: 'y', AccountId: null, CreatedDate: 1_780_000_000 },
});

const changes: Record<string, (id: string, kim: string) => Change> = {
  'a new row': created,
  'an edit': (id) => ({ kind: 'update', object: 'Case', id, patch: { Priority: 'High', ClosedDate: 5 } }),
  'a hidden field': () => ({ kind: 'field', object: 'Case', field: 'Feedback__c', mode: 'hidden', at: 9 }),
  'a retired value': () => ({
    kind: 'value',
    object: 'Case',
    field: 'Type',
    value: 'High Value',
    retired: true,
    at: 9,
  }),
  'a row kept from somebody': (id, kim) => ({ kind: 'share', user: kim, key: id, access: 'none' }),
};

describe('a change', () => {
  it.each(Object.entries(changes))('that is %s can be taken back', (_what, changeOf) => {
    const one = desk();
    const before = stateOf(one);
    const undo = applyChange(one.store, changeOf(one.id, one.kim));
    expect(stateOf(one)).not.toEqual(before);
    undo();
    expect(stateOf(one)).toEqual(before);
  });

  it('that is taken back leaves the indexes as they were', () => {
    const one = desk();
    const ask = (): unknown[] =>
      one.column('SELECT Id FROM Case WHERE AccountId = null AND CreatedDate > 2020-01-01T00:00:00Z');
    applyChange(one.store, created())();
    applyChange(one.store, created());
    expect(ask()).toEqual([one.id, SECOND]);
  });

  it('of a row that is not there is refused', () => {
    const { store } = desk();
    const id = '500Pr0000zzzzzzAAA';
    expect(() => applyChange(store, { kind: 'update', object: 'Case', id, patch: {} })).toThrow('Case has no row');
  });
});
