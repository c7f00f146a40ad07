import { describe, expect, it } from 'vitest';
import { Colleagues } from '../../../../../electron/backend/practice-org/colleagues.ts';
import { RowSurgery } from '../../../../../electron/backend/practice-org/control/row-surgery.ts';
import { aWriter, AT } from '../write/a-writer.ts';

function theatre() {
  const one = aWriter();
  const colleagues = new Colleagues(one.store, one.ledger, one.behaviour, one.kim);
  return { ...one, surgery: new RowSurgery(one.store, one.ledger, colleagues) };
}

describe('merging', () => {
  it('points everything at the master and puts the loser under it', () => {
    const { add, row, surgery } = theatre();
    const master = add('Contact', { LastName: 'Sato' });
    const loser = add('Contact', { LastName: 'Satoh' });
    const theCase = add('Case', { Subject: 'x', ContactId: loser }, '2026-06-01T00:00:00Z');
    const task = add('Task', { Subject: 'y', WhoId: loser });
    surgery.merge(master, [loser]);
    expect([row('Case', theCase)['ContactId'], row('Task', task)['WhoId']]).toEqual([master, master]);
    expect(row('Case', theCase)).toMatchObject({ SystemModstamp: AT });
    expect(row('Contact', loser)).toMatchObject({ IsDeleted: true, MasterRecordId: master });
  });

  it('keeps to one object', () => {
    const { add, surgery, kept } = theatre();
    const contact = add('Contact', { LastName: 'Sato' });
    const account = add('Account', { Name: 'Acme' });
    expect(() => surgery.merge(contact, [account])).toThrow(`${account} is no Contact`);
    expect(kept).toEqual([]);
  });
});

describe('converting a lead', () => {
  it('makes account and contact, and moves what was done with the lead', () => {
    const { add, row, surgery } = theatre();
    const lead = add('Lead', {
      FirstName: 'Ito',
      LastName: 'Sato',
      Company: 'Acme',
      Email: 'i@a.example',
      Status: 'MQL',
    });
    const task = add('Task', { Subject: 'y', WhoId: lead });
    const { accountId, contactId } = surgery.convertLead(lead, {});
    expect(row('Lead', lead)).toMatchObject({
      IsConverted: true,
      Status: 'Converted',
      ConvertedAccountId: accountId,
      ConvertedContactId: contactId,
    });
    expect([row('Account', accountId)['Name'], row('Contact', contactId)['Name'], row('Task', task)['WhoId']]).toEqual([
      'Acme',
      'Ito Sato',
      contactId,
    ]);
  });

  it('goes into the account that the lead was matched to', () => {
    const { add, surgery } = theatre();
    const account = add('Account', { Name: 'Acme' });
    const lead = add('Lead', { LastName: 'Sato', Company: 'Acme', Status: 'MQL', Matched_Account__c: account });
    expect(surgery.convertLead(lead, {}).accountId).toBe(account);
  });
});

describe('the recycle bin', () => {
  it('is emptied, passed by, and searched through', () => {
    const { add, remove, run, surgery } = theatre();
    const [a, b, c] = ['a', 'b', 'c'].map((Subject) => add('Task', { Subject })) as [string, string, string];
    const seen = (): unknown[] => run('SELECT Subject FROM Task', { all: true }).records.map((one) => one['Subject']);
    remove('Task', a);
    surgery.undelete([a]);
    expect(run('SELECT COUNT() FROM Task').totalSize).toBe(3);
    remove('Task', b);
    expect([surgery.purgeBin(), seen()]).toEqual([1, ['a', 'c']]);
    surgery.hardDelete([c]);
    expect(seen()).toEqual(['a']);
    expect(() => surgery.undelete([b])).toThrow(`${b} has left the recycle bin`);
    expect(() => surgery.hardDelete(['00TPr0000zzzzzzAAA'])).toThrow('There is no row');
  });
});
