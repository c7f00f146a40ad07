import { describe, expect, it } from 'vitest';
import { Random } from '../../../../../electron/backend/practice-org/generator/random.ts';
import {
  childrenOf,
  customerOf,
  dayOf,
  openCasesOf,
  textFor,
} from '../../../../../electron/backend/practice-org/live/live-desk.ts';
import { aDesk, CLOCK } from '../soql/a-desk.ts';
import { aLiveOrg } from './a-live-org.ts';

describe('the desk of the live org', () => {
  it('finds open cases and what hangs on a row, but nothing from the recycle bin', () => {
    const { store, add, kim } = aDesk();
    const id = add('Case', { Subject: 'open', OwnerId: kim });
    add('Case', { Subject: 'closed', OwnerId: kim, Status: 'Closed: Resolved' });
    add('Case', { Subject: 'gone', OwnerId: kim });
    store.table('Case').update(2, { IsDeleted: true });
    add('CaseComment', { ParentId: id, CommentBody: 'a' });
    add('CaseComment', { ParentId: id, CommentBody: 'b' });
    store.table('CaseComment').update(1, { IsDeleted: true });
    expect(openCasesOf(store, kim).map((row) => row['Subject'])).toEqual(['open']);
    expect(childrenOf(store.table('CaseComment'), 'ParentId', id).map((row) => row['CommentBody'])).toEqual(['a']);
  });

  it('knows who can be written to', () => {
    const { store, add } = aDesk();
    const ContactId = add('Contact', { FirstName: 'Ito', LastName: 'Sato', Email: 'ito@acme.example' });
    expect([
      customerOf(store, { ContactId }),
      customerOf(store, { SuppliedEmail: 'web@acme.example' }),
      customerOf(store, {}),
    ]).toEqual([{ name: 'Ito Sato', email: 'ito@acme.example' }, { name: null, email: 'web@acme.example' }, null]);
  });

  it('writes texts with names in them', () => {
    const { store, rowsOf } = aLiveOrg();
    const theCase = rowsOf('Case').find((row) => row['ContactId'] !== null) ?? {};
    const row = { ParentId: theCase['Id'] ?? null };
    const text = textFor(store, 'mail-thanks', 'EmailMessage', 'TextBody', row, new Random(1));
    expect(text).toContain(String(store.find(theCase['ContactId'])?.row['Name']));
  });

  it('counts days where the user is', () => {
    const { store, add } = aDesk();
    const ruby = add('User', { LastName: 'Manning', Username: 'r', TimeZoneSidKey: 'Pacific/Auckland' });
    const at = Date.parse(CLOCK) / 1000;
    expect([dayOf(store, ruby, at), dayOf(store, ruby, at, 2)]).toEqual(['2026-06-12', '2026-06-14']);
  });
});
