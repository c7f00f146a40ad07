import { aCase } from '../../../support/builders.ts';
import { fromMaraToKim, metricTable } from '../../../support/metric-table.ts';

const routed = (routedAt: string) => ({ cases: [aCase({ createdAt: '2025-05-01T00:00:00Z', routedAt })] });

const { routedAt: _, ...unrouted } = aCase();

metricTable('assigned', {
  'nothing is 0, for it is no ratio': [0, 0, 0, {}],
  'the first instant of the first day is in': [1, 1, 1, routed('2025-06-01T00:00:00Z')],
  'the instant before it is not': [0, 0, 0, routed('2025-05-31T23:59:59Z')],
  'the last second of the last day is in': [
    1,
    1,
    1,
    { ...routed('2025-06-12T23:59:59Z'), now: '2025-06-13T09:00:00Z' },
  ],
  'the next midnight is not': [0, 0, 0, { ...routed('2025-06-13T00:00:00Z'), now: '2025-06-13T09:00:00Z' }],
  'days are those of the zone': [
    1,
    1,
    1,
    { ...routed('2025-06-13T02:00:00Z'), now: '2025-06-13T09:00:00Z', zone: 'America/New_York' },
  ],
  'a first day that daylight saving shortened starts at its own midnight': [
    1,
    1,
    1,
    {
      ...routed('2025-03-29T23:00:00Z'),
      from: '2025-03-30',
      to: '2025-03-30',
      zone: 'Europe/Berlin',
    },
  ],
  '… and ends an hour sooner': [
    0,
    0,
    0,
    { ...routed('2025-03-30T22:00:00Z'), from: '2025-03-30', to: '2025-03-30', zone: 'Europe/Berlin' },
  ],
  'without routing, creation counts': [1, 1, 1, { cases: [{ ...unrouted, createdAt: '2025-06-03T00:00:00Z' }] }],
  'creation does not count where routing is known': [0, 0, 0, routed('2025-05-02T00:00:00Z')],
  'what is dated after now has not happened': [0, 0, 0, routed('2025-06-12T09:00:01Z')],
  'who owned it then is counted, not who owns it now': [
    0,
    0,
    0,
    { ...routed('2025-06-03T00:00:00Z'), caseChanges: fromMaraToKim('2025-06-05T00:00:00Z') },
  ],
  'a case that a queue passed on a moment after routing is the first Advocate’s': [
    1,
    1,
    1,
    {
      ...routed('2025-06-03T00:00:00Z'),
      caseChanges: [
        { id: 'h1', caseId: 'c1', field: 'Owner', from: 'AMER Queue', to: 'u-kk', at: '2025-06-03T00:00:02Z' },
      ],
    },
  ],
  'another’s case is not Kim’s': [0, 0, 0, { cases: [aCase({ ownerId: 'u-ms', routedAt: '2025-06-03T00:00:00Z' })] }],
});
