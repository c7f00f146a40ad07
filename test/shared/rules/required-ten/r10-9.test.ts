import { r10Item9 } from '../../../../shared/rules/required-ten/r10-9.ts';
import { aCase, aContact, anAccount, anActivity, aStartedCase, mailIn, mailOut } from '../../../support/builders.ts';
import { itemTable } from '../../../support/item-table.ts';

itemTable(r10Item9, {
  'is not yet due before the start': ['not-yet-due', /once work starts/, { case: aCase() }],
  'is met by a mail on the case': [
    'met',
    /is logged/,
    { case: aStartedCase(), activities: [mailOut('2025-06-10T11:00:00Z')] },
  ],
  'is met by an inbound one': [
    'met',
    /is logged/,
    { case: aStartedCase(), activities: [mailIn('2025-06-10T11:00:00Z')] },
  ],
  'is met by a mail on the first day, before the status changed': [
    'met',
    /is logged/,
    { case: aStartedCase(), activities: [mailOut('2025-06-10T00:00:00Z')] },
  ],
  'is missing with a mail of the day before': [
    'missing',
    /No e-mail/,
    { case: aStartedCase(), activities: [mailOut('2025-06-09T23:59:59Z')] },
  ],
  'is missing with a mail dated ahead': [
    'missing',
    /No e-mail/,
    { case: aStartedCase(), activities: [mailOut('2025-06-12T09:00:01Z')] },
  ],
  'is met by a done meeting': [
    'met',
    /is logged/,
    { case: aStartedCase(), activities: [anActivity({ kind: 'meeting', done: true })] },
  ],
  'is missing with a meeting that nobody marked done': [
    'missing',
    /No e-mail/,
    { case: aStartedCase(), activities: [anActivity({ kind: 'meeting' })] },
  ],
  'is missing with a note or a task alone': [
    'missing',
    /No e-mail/,
    {
      case: aStartedCase(),
      activities: [anActivity({ kind: 'note', done: true }), anActivity({ kind: 'task', done: true })],
    },
  ],
  'is missing with an out-of-office mail alone': [
    'missing',
    /No e-mail/,
    { case: aStartedCase(), activities: [mailIn('2025-06-10T11:00:00Z', { auto: true })] },
  ],
  'is met by a call on the contact': [
    'met',
    /is logged/,
    {
      case: aStartedCase(),
      context: { contact: aContact() },
      activities: [anActivity({ id: 'x', kind: 'call', direction: 'out', caseId: 'another', contactId: 'k1' })],
    },
  ],
  'is met by a mail on the account': [
    'met',
    /is logged/,
    {
      case: aStartedCase(),
      context: { account: anAccount() },
      activities: [anActivity({ id: 'x', direction: 'out', caseId: 'another', accountId: 'a1' })],
    },
  ],
  'is missing with a mail on another case alone': [
    'missing',
    /No e-mail/,
    {
      case: aStartedCase(),
      context: { account: anAccount(), contact: aContact() },
      activities: [anActivity({ id: 'x', direction: 'out', caseId: 'another' })],
    },
  ],
});
