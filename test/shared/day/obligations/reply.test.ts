import { aCase, aStartedCase, mailIn, mailOut } from '../../../support/builders.ts';
import { obligationTable } from '../../../support/obligation-table.ts';

obligationTable('reply', {
  'is owed one business day after the inbound': [
    '2025-06-12T15:00:00Z',
    { case: aStartedCase(), activities: [mailIn('2025-06-11T15:00:00Z')] },
  ],
  'is owed before work starts too': [
    '2025-06-13T08:30:00Z',
    { case: aCase(), activities: [mailIn('2025-06-12T08:30:00Z')] },
  ],
  'counts from the oldest that waits': [
    '2025-06-11T15:00:00Z',
    { case: aStartedCase(), activities: [mailIn('2025-06-11T15:00:00Z'), mailIn('2025-06-10T15:00:00Z')] },
  ],
  'skips the weekend': [
    '2025-06-16T15:00:00Z',
    { case: aStartedCase(), activities: [mailIn('2025-06-13T15:00:00Z')], now: '2025-06-13T16:00:00Z' },
  ],
  'skips holidays': [
    '2025-06-13T15:00:00Z',
    { case: aStartedCase(), activities: [mailIn('2025-06-11T15:00:00Z')], holidays: ['2025-06-12'] },
  ],
  'keeps the local time over summer time': [
    '2025-03-10T14:00:00Z',
    { case: aStartedCase(), activities: [mailIn('2025-03-07T15:00:00Z')], zone: 'America/New_York' },
  ],
  'takes the local weekday': [
    '2025-06-16T22:30:00Z',
    {
      case: aStartedCase(),
      activities: [mailIn('2025-06-13T22:30:00Z')],
      now: '2025-06-14T08:00:00Z',
      zone: 'America/New_York',
    },
  ],
  'is over with an answer': [
    null,
    { case: aStartedCase(), activities: [mailIn('2025-06-11T15:00:00Z'), mailOut('2025-06-11T16:00:00Z')] },
  ],
  'is owed on a blocked case': [
    '2025-06-12T15:00:00Z',
    { case: aStartedCase({ status: 'In Progress: Blocked' }), activities: [mailIn('2025-06-11T15:00:00Z')] },
  ],
  'is not owed on a closed case': [
    null,
    { case: aStartedCase({ status: 'Closed: Resolved' }), activities: [mailIn('2025-06-11T15:00:00Z')] },
  ],
});
