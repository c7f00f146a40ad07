import { fy25 } from '#shared/handbook';
import { aCase, aStartedCase, mailOut } from '../../../support/builders.ts';
import { obligationTable } from '../../../support/obligation-table.ts';

obligationTable('review', {
  'is owed 24 hours after routing': ['2025-06-13T08:00:00Z', {}],
  'is owed whatever the priority': ['2025-06-13T08:00:00Z', { case: aCase({ priority: 'Low' }) }],
  'counts clock hours over summer time': [
    '2025-03-09T15:00:00Z',
    { case: aCase({ routedAt: '2025-03-08T15:00:00Z' }), zone: 'America/New_York' },
  ],
  'is owed within 7 days for a Low case of FY25, at the same time of day over summer time': [
    '2025-03-12T16:00:00Z',
    {
      case: aCase({ priority: 'Low', routedAt: '2025-03-05T17:00:00Z' }),
      edition: fy25,
      zone: 'America/New_York',
      now: '2025-03-12T12:00:00Z',
    },
  ],
  'is owed within 48 clock hours for a Medium case of FY25': [
    '2025-03-10T15:00:00Z',
    {
      case: aCase({ priority: 'Medium', routedAt: '2025-03-08T15:00:00Z' }),
      edition: fy25,
      zone: 'America/New_York',
      now: '2025-03-09T12:00:00Z',
    },
  ],
  'counts from creation without routing': [
    '2025-06-13T06:00:00Z',
    { case: (({ routedAt: _, ...unrouted }) => unrouted)(aCase({ createdAt: '2025-06-12T06:00:00Z' })) },
  ],
  'is over once work starts': [null, { case: aStartedCase() }],
  'is over once something is sent': [null, { activities: [mailOut('2025-06-12T08:30:00Z')] }],
  'is not owed on a closed case': [null, { case: aCase({ status: 'Closed: Duplicate' }) }],
  'is owed on an exempt case': ['2025-06-13T08:00:00Z', { case: aCase({ subject: 'High Value Account' }) }],
});
