import { describe, expect, it } from 'vitest';
import { Colleagues } from '../../../../electron/backend/practice-org/colleagues.ts';
import { aWriter, AT } from './write/a-writer.ts';

function office() {
  const one = aWriter();
  const system = one.add('User', { LastName: 'Operations', Username: 'o' });
  return { ...one, system, colleagues: new Colleagues(one.store, one.ledger, one.behaviour, system) };
}

describe('a colleague', () => {
  it('creates, edits and removes rows past the rules of the API', () => {
    const { colleagues, row, system } = office();
    const id = colleagues.create('Case', { Subject: 'x' });
    colleagues.edit('Case', id, { Status: 'Closed: Resolved' });
    expect(row('Case', id)).toMatchObject({ IsClosed: true, ClosedDate: AT, CreatedById: system });
    colleagues.remove('Case', id);
    expect(row('Case', id)).toMatchObject({ IsDeleted: true });
  });

  it('signs with the moment, the person and the source given', () => {
    const { colleagues, row, kim, ledger } = office();
    const id = colleagues.create('Case', { Subject: 'x' }, { at: AT - 60, by: kim, via: 'live' });
    expect(row('Case', id)).toMatchObject({ CreatedById: kim, CreatedDate: AT - 60 });
    expect(ledger.ops()[0]).toMatchObject({ via: 'live', by: kim, object: 'Case' });
  });

  it('leaves nothing behind when the row does not fit', () => {
    const { colleagues, kept } = office();
    expect(() => colleagues.create('Case', { Nothing__c: 1 })).toThrow('Case has no field Nothing__c');
    expect(kept).toEqual([]);
  });
});
