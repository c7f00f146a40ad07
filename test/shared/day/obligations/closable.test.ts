import { aCase, aStartedCase, callOut, mailIn, mailOut } from '../../../support/builders.ts';
import { obligationTable } from '../../../support/obligation-table.ts';

obligationTable('closable', {
  'is owed after 15 days of trying': [
    'undated',
    { case: aStartedCase(), activities: [mailOut('2025-06-10T11:00:00Z')], now: '2025-06-25T11:00:00Z' },
  ],
  'is not owed before': [
    null,
    { case: aStartedCase(), activities: [mailOut('2025-06-10T11:00:00Z')], now: '2025-06-25T10:59:59Z' },
  ],
  'is owed at the limit when every touch was made': [
    'undated',
    {
      case: aStartedCase({ createdAt: '2025-05-20T09:00:00Z', startedAt: '2025-06-01T09:00:00Z' }),
      activities: [
        mailOut('2025-06-01T10:00:00Z'),
        callOut('2025-06-02T10:00:00Z'),
        mailOut('2025-06-03T10:00:00Z'),
        mailOut('2025-06-04T10:00:00Z'),
      ],
    },
  ],
  'is not owed when the customer wrote last': [
    null,
    {
      case: aStartedCase(),
      activities: [mailOut('2025-06-10T11:00:00Z'), mailIn('2025-06-11T11:00:00Z')],
      now: '2025-07-25T11:00:00Z',
    },
  ],
  'is not owed when nothing was sent': [null, { case: aStartedCase(), now: '2025-07-25T11:00:00Z' }],
  'is not owed on an HVA case': [
    null,
    {
      case: aStartedCase({ subject: 'High Value Account' }),
      activities: [mailOut('2025-06-10T11:00:00Z')],
      now: '2025-07-25T11:00:00Z',
    },
  ],
  'is not owed on a callback': [
    null,
    {
      case: aStartedCase({ status: 'Open', nextStepsDate: '2025-12-12' }),
      activities: [mailOut('2025-06-10T11:00:00Z')],
      now: '2025-07-25T11:00:00Z',
    },
  ],
  'is not owed while blocked': [
    null,
    {
      case: aStartedCase({ status: 'In Progress: Blocked' }),
      activities: [mailOut('2025-06-10T11:00:00Z')],
      now: '2025-07-25T11:00:00Z',
    },
  ],
  'is not owed while engaged': [
    null,
    {
      case: aStartedCase({ status: 'In Progress: Engaged' }),
      activities: [mailOut('2025-06-10T11:00:00Z')],
      now: '2025-07-25T11:00:00Z',
    },
  ],
  'is owed by an exempt case after 15 days of trying': [
    'undated',
    {
      case: aCase({ subject: 'PO Required', startedAt: '2025-06-12T08:00:00Z' }),
      activities: [mailOut('2025-06-12T08:30:00Z')],
      now: '2025-06-27T08:30:00Z',
    },
  ],
});
