import { aCase, anActivity } from '../../../support/builders.ts';
import { aClosedCase, fromMaraToKim, metricTable } from '../../../support/metric-table.ts';

const override = (subject: string, with_: Parameters<typeof anActivity>[0] = {}) =>
  anActivity({ id: subject, kind: 'task', subject, done: true, at: '2025-06-04T08:00:00Z', ...with_ });
const cases = [aClosedCase()];

metricTable('overrides', {
  'nothing is 0': [0, 0, 0, { cases }],
  'each done task': [
    2,
    1,
    1,
    { cases, activities: [override('Override R10-7: the date moves'), override('Override CLOSE-3: gone')] },
  ],
  'on an open case as well': [1, 1, 1, { cases: [aCase()], activities: [override('override r10-9: by letter')] }],
  'on a case that was closed before the period': [
    1,
    1,
    1,
    { cases: [aClosedCase({ closedAt: '2025-05-01T00:00:00Z' })], activities: [override('Override R10-7: late')] },
  ],
  'not a task that is still to do': [0, 0, 0, { cases, activities: [override('Override R10-7: x', { done: false })] }],
  'not a note': [0, 0, 0, { cases, activities: [override('Override R10-7: x', { kind: 'note' })] }],
  'not another task': [0, 0, 0, { cases, activities: [override('Ask about the override')] }],
  'not from another period': [
    0,
    0,
    0,
    { cases, activities: [override('Override R10-7: x', { at: '2025-05-31T23:59:59Z' })] },
  ],
  'for whoever owned the case then': [
    0,
    0,
    0,
    {
      cases,
      activities: [override('Override R10-7: x')],
      caseChanges: fromMaraToKim('2025-06-04T08:30:00Z'),
    },
  ],
});
