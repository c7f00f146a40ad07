import { aCase, aStartedCase, callOut, mailIn, mailOut } from '../../../support/builders.ts';
import { obligationTable } from '../../../support/obligation-table.ts';

obligationTable('cadence', {
  'owes the first e-mail on day 1': ['2025-06-11T00:00:00Z email-1', { case: aStartedCase() }],
  'owes the first call on day 3': [
    '2025-06-13T00:00:00Z call-1',
    { case: aStartedCase(), activities: [mailOut('2025-06-10T11:00:00Z')] },
  ],
  'owes the second e-mail on day 5': [
    '2025-06-15T00:00:00Z email-2',
    { case: aStartedCase(), activities: [mailOut('2025-06-10T11:00:00Z'), callOut('2025-06-11T11:00:00Z')] },
  ],
  'owes the third e-mail on day 7': [
    '2025-06-17T00:00:00Z email-3',
    {
      case: aStartedCase(),
      activities: [mailOut('2025-06-10T11:00:00Z'), callOut('2025-06-11T11:00:00Z'), mailOut('2025-06-12T08:00:00Z')],
    },
  ],
  'owes nothing after the last touch': [
    null,
    {
      case: aStartedCase(),
      activities: [
        mailOut('2025-06-10T11:00:00Z'),
        callOut('2025-06-11T11:00:00Z'),
        mailOut('2025-06-12T08:00:00Z'),
        mailOut('2025-06-12T08:30:00Z'),
      ],
    },
  ],
  'ends with the day in the zone': ['2025-06-10T22:00:00Z email-1', { case: aStartedCase(), zone: 'Europe/Berlin' }],
  'counts days over summer time': [
    '2025-03-11T04:00:00Z call-1',
    {
      case: aStartedCase({ startedAt: '2025-03-08T15:00:00Z' }),
      activities: [mailOut('2025-03-08T16:00:00Z')],
      zone: 'America/New_York',
    },
  ],
  'is owed by a case that is Open but was started': [
    '2025-06-11T00:00:00Z email-1',
    { case: aStartedCase({ status: 'Open' }) },
  ],
  'begins with the first outbound on the day of routing': [
    '2025-06-15T00:00:00Z call-1',
    { case: aCase({ createdAt: '2025-06-12T08:00:00Z' }), activities: [mailOut('2025-06-12T08:30:00Z')] },
  ],
  'is over when the customer replied': [
    null,
    { case: aStartedCase(), activities: [mailOut('2025-06-10T11:00:00Z'), mailIn('2025-06-11T11:00:00Z')] },
  ],
  'survives an out-of-office reply': [
    '2025-06-13T00:00:00Z call-1',
    {
      case: aStartedCase(),
      activities: [mailOut('2025-06-10T11:00:00Z'), mailIn('2025-06-11T11:00:00Z', { auto: true })],
    },
  ],
  'survives the mail that opened the case': [
    '2025-06-11T00:00:00Z email-1',
    { case: aStartedCase(), activities: [mailIn('2025-06-10T09:00:00Z')] },
  ],
  'is not owed before the start': [null, { case: aCase() }],
  'is not owed on an HVA case': [null, { case: aStartedCase({ subject: 'High Value Account' }) }],
  'is not owed on a callback': [null, { case: aStartedCase({ status: 'Open', nextStepsDate: '2025-12-12' }) }],
  'is not owed while blocked': [null, { case: aStartedCase({ status: 'In Progress: Blocked' }) }],
  'is not owed while engaged': [null, { case: aStartedCase({ status: 'In Progress: Engaged' }) }],
  'is owed under a plain In Progress': [
    '2025-06-11T00:00:00Z email-1',
    { case: aStartedCase({ status: 'In Progress' }) },
  ],
  'is owed on an HVA check-in': [
    '2025-06-11T00:00:00Z email-1',
    { case: aStartedCase({ subject: 'High Value Check In' }) },
  ],
});
