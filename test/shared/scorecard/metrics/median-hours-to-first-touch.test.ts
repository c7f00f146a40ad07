import { aCase, aStartedCase, callOut, mailIn, mailOut } from '../../../support/builders.ts';
import { metricTable } from '../../../support/metric-table.ts';

const routedAt = '2025-06-03T09:00:00Z';
const touched = (id: string, startedAt: string) => aStartedCase({ id, createdAt: routedAt, routedAt, startedAt });

metricTable('medianHoursToFirstTouch', {
  'no cases is no figure': [null, 0, 0, {}],
  'an untouched case gives none': [null, 0, 1, { cases: [aCase()] }],
  'from routing to the start': [6, 1, 1, { cases: [touched('c1', '2025-06-03T15:00:00Z')] }],
  'from routing, not from creation': [
    2,
    1,
    1,
    {
      cases: [aStartedCase({ createdAt: '2025-06-01T00:00:00Z', routedAt, startedAt: '2025-06-03T11:00:00Z' })],
    },
  ],
  'to the first outbound where that is earlier': [
    1.5,
    1,
    1,
    {
      cases: [touched('c1', '2025-06-03T15:00:00Z')],
      activities: [callOut('2025-06-03T10:30:00Z'), mailOut('2025-06-03T11:00:00Z'), mailIn('2025-06-03T09:10:00Z')],
    },
  ],
  'the mean of the middle two of an even number': [
    3,
    2,
    2,
    { cases: [touched('a', '2025-06-03T11:00:00Z'), touched('b', '2025-06-03T13:00:00Z')] },
  ],
  'the middle one of an odd number, not the mean': [
    4,
    3,
    3,
    {
      cases: [
        touched('a', '2025-06-05T11:00:00Z'),
        touched('b', '2025-06-03T10:00:00Z'),
        touched('c', '2025-06-03T13:00:00Z'),
      ],
    },
  ],
  'clock hours go on through a change of the clock': [
    24,
    1,
    1,
    {
      from: '2025-03-29',
      to: '2025-03-31',
      zone: 'Europe/Berlin',
      cases: [
        aStartedCase({
          createdAt: '2025-03-29T12:00:00Z',
          routedAt: '2025-03-29T12:00:00Z',
          startedAt: '2025-03-30T12:00:00Z',
        }),
      ],
    },
  ],
  'a start before the routing took no time': [0, 1, 1, { cases: [touched('c1', '2025-06-03T08:00:00Z')] }],
});
