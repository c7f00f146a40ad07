import type { Activity, Case } from '#shared/domain';
import { aCase, aStartedCase, callOut, mailIn, mailOut } from '../../../support/builders.ts';
import type { MetricScene } from '../../../support/metric-table.ts';
import { fromMaraToKim, metricTable } from '../../../support/metric-table.ts';

/** Started on Monday 2 June, so that touches fall due on 2, 4, 6 and 8 June. */
function chased(activities: readonly Activity[], with_: Partial<Case> = {}): MetricScene {
  const startedAt = '2025-06-02T10:00:00Z';
  return { cases: [aStartedCase({ createdAt: startedAt, routedAt: startedAt, startedAt, ...with_ })], activities };
}

const kept = [
  mailOut('2025-06-02T10:00:00Z'),
  callOut('2025-06-04T10:00:00Z'),
  mailOut('2025-06-06T10:00:00Z'),
  mailOut('2025-06-08T10:00:00Z'),
];

metricTable('cadenceKept', {
  'no cases is no figure': [null, 0, 0, {}],
  'every touch on its day': [100, 4, 4, chased(kept)],
  'none at all': [0, 0, 4, chased([])],
  'a touch before its day': [75, 3, 4, chased([...kept.slice(0, 2), mailOut('2025-06-02T11:00:00Z')])],
  'a touch in the last second of its day': [25, 1, 4, chased([mailOut('2025-06-02T23:59:59Z')])],
  'a touch a day late': [0, 0, 4, chased([mailOut('2025-06-03T10:00:00Z')])],
  'a first mail just before the start counts': [25, 1, 4, chased([mailOut('2025-06-02T00:00:00Z')])],
  'a mail of the day before does not': [0, 0, 4, chased([mailOut('2025-06-01T23:59:59Z')])],
  'only what falls due in the period': [100, 2, 2, { ...chased(kept), from: '2025-06-04', to: '2025-06-06' }],
  'not what falls due today': [100, 2, 2, { ...chased(kept), now: '2025-06-06T12:00:00Z' }],
  'at midnight yesterday’s touch is due, and not yet late': [0, 0, 1, { ...chased([]), now: '2025-06-05T00:00:00Z' }],
  'not what falls due after a reply': [
    50,
    1,
    2,
    chased([mailOut('2025-06-02T10:00:00Z'), mailIn('2025-06-05T09:00:00Z')]),
  ],
  'an inbound before the first outbound ends nothing': [100, 4, 4, chased([mailIn('2025-06-02T09:00:00Z'), ...kept])],
  'an automatic answer ends nothing': [100, 4, 4, chased([mailIn('2025-06-03T09:00:00Z', { auto: true }), ...kept])],
  blocked: [null, 0, 0, chased(kept, { status: 'In Progress: Blocked' })],
  engaged: [null, 0, 0, chased(kept, { status: 'In Progress: Engaged' })],
  closed: [null, 0, 0, chased(kept, { status: 'Closed: Resolved', closedAt: '2025-06-10T00:00:00Z' })],
  'a callback': [null, 0, 0, chased(kept, { status: 'Open', nextStepsDate: '2025-12-01' })],
  'a High Value case': [null, 0, 0, chased(kept, { subject: 'High Value Account' })],
  'not started': [
    null,
    0,
    0,
    { cases: [aCase({ createdAt: '2025-06-02T10:00:00Z', routedAt: '2025-06-02T10:00:00Z' })] },
  ],
  'each touch is of whoever owned the case when it fell due': [
    50,
    1,
    2,
    { ...chased(kept.slice(0, 3)), caseChanges: fromMaraToKim('2025-06-05T12:00:00Z') },
  ],
  'days are those of the zone': [
    100,
    1,
    1,
    {
      ...chased([mailOut('2025-06-03T03:59:59Z')]),
      zone: 'America/New_York',
      to: '2025-06-02',
    },
  ],
});
