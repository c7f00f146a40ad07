import { aCase, aStartedCase, mailIn, mailOut } from '../../../support/builders.ts';
import { aClosedCase, metricTable } from '../../../support/metric-table.ts';

const routedAt = '2025-06-03T09:00:00Z';
const routed = { createdAt: routedAt, routedAt } as const;
const { startedAt: _, ...untouched } = aClosedCase(routed);

const { routedAt: __, ...unrouted } = aCase();

metricTable('reviewedInTime', {
  'no cases is no figure': [null, 0, 0, {}],
  'started within 24 hours': [100, 1, 1, { cases: [aStartedCase({ ...routed, startedAt: '2025-06-03T15:00:00Z' })] }],
  'started exactly when it was due': [
    100,
    1,
    1,
    { cases: [aStartedCase({ ...routed, startedAt: '2025-06-04T09:00:00Z' })] },
  ],
  'started a second later': [0, 0, 1, { cases: [aStartedCase({ ...routed, startedAt: '2025-06-04T09:00:01Z' })] }],
  'written to in time, and started late': [
    100,
    1,
    1,
    {
      cases: [aStartedCase({ ...routed, startedAt: '2025-06-06T09:00:00Z' })],
      activities: [mailOut('2025-06-03T10:00:00Z')],
    },
  ],
  'what the customer wrote, and what a machine sent, is no review': [
    0,
    0,
    1,
    {
      cases: [aCase(routed)],
      activities: [mailIn('2025-06-03T10:00:00Z'), mailOut('2025-06-03T10:00:00Z', { auto: true })],
    },
  ],
  'overdue and not reviewed': [0, 0, 1, { cases: [aCase(routed)] }],
  'not reviewed and not yet due is left out': [null, 0, 0, { cases: [aCase()] }],
  'due exactly now is not late': [null, 0, 0, { cases: [aCase(routed)], now: '2025-06-04T09:00:00Z' }],
  'late a second after': [0, 0, 1, { cases: [aCase(routed)], now: '2025-06-04T09:00:01Z' }],
  'reviewed although not yet due counts': [
    100,
    1,
    1,
    { cases: [aCase()], activities: [mailOut('2025-06-12T08:30:00Z')] },
  ],
  'in progress, and nobody says since when': [
    0,
    0,
    1,
    { cases: [aCase({ ...routed, status: 'In Progress: Engaged' })] },
  ],
  'in progress before the review is due': [100, 1, 1, { cases: [aCase({ status: 'In Progress: Engaged' })] }],
  'closed without a touch in time': [100, 1, 1, { cases: [{ ...untouched, closedAt: '2025-06-03T12:00:00Z' }] }],
  'closed without a touch too late': [0, 0, 1, { cases: [{ ...untouched, closedAt: '2025-06-04T12:00:00Z' }] }],
  'an untouched case counts from creation when routing left no time': [
    0,
    0,
    1,
    { cases: [{ ...unrouted, createdAt: routedAt }] },
  ],
  'one of two': [
    50,
    1,
    2,
    { cases: [aCase({ ...routed, id: 'a' }), aStartedCase({ ...routed, id: 'b', startedAt: routedAt })] },
  ],
});
