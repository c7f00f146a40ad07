import { aClosedCase, metricTable } from '../../../support/metric-table.ts';

const closed = (closedAt: string, id = 'c1') =>
  aClosedCase({ id, createdAt: '2025-06-01T09:00:00Z', routedAt: '2025-06-01T09:00:00Z', closedAt });
const june = { to: '2025-06-30', now: '2025-07-01T09:00:00Z' } as const;

metricTable('closedWithin7', {
  'no cases is no figure': [null, 0, 0, june],
  'exactly 7 days is within': [100, 1, 1, { ...june, cases: [closed('2025-06-08T09:00:00Z')] }],
  'a second more is not': [0, 0, 1, { ...june, cases: [closed('2025-06-08T09:00:01Z')] }],
  'of the closed ones alone': [
    50,
    1,
    2,
    { ...june, cases: [closed('2025-06-02T09:00:00Z', 'a'), closed('2025-06-20T09:00:00Z', 'b')] },
  ],
  'an exempt trigger is left out': [null, 0, 0, { ...june, cases: [aClosedCase({ subject: 'PO Required - Acorn' })] }],
  'days keep the time of day through a change of the clock': [
    100,
    1,
    1,
    {
      from: '2025-10-20',
      to: '2025-11-30',
      now: '2025-12-01T00:00:00Z',
      zone: 'Europe/Berlin',
      cases: [
        aClosedCase({
          createdAt: '2025-10-25T10:00:00Z',
          closedAt: '2025-11-01T11:00:00Z',
        }),
      ],
    },
  ],
});
