import { describe, expect, it } from 'vitest';
import type { Row } from '../../../../../electron/backend/practice-org/store/table.ts';
import { checkIntegrity, derived } from '../../../../../electron/backend/practice-org/write/derive.ts';
import { aWriter, AT, refusalOf } from './a-writer.ts';

function desk() {
  const { store, add } = aWriter();
  const account = add('Account', { Name: 'Acme' });
  const contact = add('Contact', { LastName: 'Sato', AccountId: account });
  const theCase = add('Case', { Subject: 'x', AccountId: account });
  const derive = (object: string, patch: Row): Row => derived(object, patch, patch, store, AT);
  return { account, contact, theCase, derive };
}

describe('the platform', () => {
  it('takes a case’s account from its contact, unless one is given', () => {
    const { account, contact, derive } = desk();
    expect([
      derive('Case', { ContactId: contact }),
      derive('Case', { ContactId: contact, AccountId: null }),
      derive('Case', { Subject: 'x' }),
    ]).toEqual([{ AccountId: account }, {}, {}]);
  });

  it('takes an activity’s account from what it hangs on', () => {
    const { account, contact, theCase, derive } = desk();
    expect([
      derive('Task', { WhatId: theCase }),
      derive('Task', { WhatId: account }),
      derive('Task', { WhoId: contact }),
      derive('Task', { Subject: 'x' }),
    ]).toEqual([{ AccountId: account }, { AccountId: account }, { AccountId: account }, {}]);
  });

  it('knows the day of a meeting, and when and about what a mail is', () => {
    const { theCase, derive } = desk();
    expect(derive('Event', { StartDateTime: AT })).toEqual({ ActivityDate: '2026-06-11' });
    expect(derive('EmailMessage', { ParentId: theCase })).toEqual({ MessageDate: AT, RelatedToId: theCase });
  });

  it.each<[string, string, Row, Row | null, string]>([
    ['a meeting without an end', 'Event', { StartDateTime: 1 }, null, 'REQUIRED_FIELD_MISSING'],
    ['a meeting that ends first', 'Event', { StartDateTime: 2, EndDateTime: 1 }, null, 'FIELD_INTEGRITY_EXCEPTION'],
    ['a converted lead', 'Lead', { Email: 'x' }, { IsConverted: true }, 'CANNOT_UPDATE_CONVERTED_LEAD'],
    [
      'a mail that was sent',
      'EmailMessage',
      { Subject: 'b' },
      { Subject: 'a', Status: '3' },
      'INSUFFICIENT_ACCESS_OR_READONLY',
    ],
  ])('refuses %s', (_what, object, row, before, errorCode) => {
    expect(refusalOf(() => checkIntegrity(object, row, before))).toMatchObject([{ errorCode }]);
  });

  it.each<[string, string, Row, Row | null]>([
    ['a whole day', 'Event', { IsAllDayEvent: true, ActivityDate: '2026-06-11' }, null],
    ['a draft', 'EmailMessage', { Subject: 'b', Status: '5' }, { Subject: 'a', Status: '5' }],
    ['reading a mail', 'EmailMessage', { Status: '1' }, { Status: '0' }],
  ])('allows %s', (_what, object, row, before) => {
    expect(refusalOf(() => checkIntegrity(object, row, before))).toBe('not refused');
  });
});
