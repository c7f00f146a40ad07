import { describe, expect, it } from 'vitest';
import { afterSave } from '../../../../../electron/backend/practice-org/write/after-save.ts';
import { aWriter, AT } from './a-writer.ts';

function desk() {
  const one = aWriter();
  const account = one.add('Account', { Name: 'Acme' });
  const theCase = one.add('Case', { Subject: 'x', AccountId: account }, '2026-06-01T00:00:00Z');
  const after = (object: string, row: Parameters<typeof afterSave>[2]) =>
    afterSave(one.store, object, row, AT, one.behaviour);
  return { ...one, account, theCase, after };
}

describe('after saving', () => {
  it('a done activity moves the account’s last activity, and its SystemModstamp alone', () => {
    const { account, theCase, after } = desk();
    const task = { WhatId: theCase, AccountId: account, IsClosed: true, ActivityDate: '2026-06-09' };
    expect(after('Task', task)).toEqual([
      { kind: 'update', object: 'Account', id: account, patch: { LastActivityDate: '2026-06-09', SystemModstamp: AT } },
    ]);
  });

  it('an older activity leaves the newer date', () => {
    const { store, account, after } = desk();
    store.table('Account').update(0, { LastActivityDate: '2026-06-10' });
    const task = { AccountId: account, IsClosed: true, ActivityDate: '2026-06-01' };
    expect(after('Task', task)).toMatchObject([{ patch: { SystemModstamp: AT } }]);
    expect(after('Task', task)[0]).not.toHaveProperty('patch.LastActivityDate');
  });

  it('what is still to be done moves nothing', () => {
    const { account, after } = desk();
    expect(after('Task', { AccountId: account, IsClosed: false })).toEqual([]);
    expect(after('Event', { AccountId: account, StartDateTime: AT + 60 })).toEqual([]);
  });

  it('a mail or comment stamps its case', () => {
    const { theCase, after, behaviour } = desk();
    const touched = [{ kind: 'update', object: 'Case', id: theCase, patch: { SystemModstamp: AT } }];
    expect([after('EmailMessage', { ParentId: theCase }), after('CaseComment', { ParentId: theCase })]).toEqual([
      touched,
      touched,
    ]);
    behaviour.off.add('touch-case');
    expect(after('CaseComment', { ParentId: theCase })).toEqual([]);
  });
});
