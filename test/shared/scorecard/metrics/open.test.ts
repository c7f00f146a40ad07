import { aCase } from '../../../support/builders.ts';
import { aClosedCase, fromMaraToKim, metricTable } from '../../../support/metric-table.ts';

const { closedAt: _, ...undated } = aClosedCase();
const upTo = { to: '2025-06-10' } as const;

metricTable('open', {
  'an open case': [1, 1, 1, { cases: [aCase()] }],
  'one that was created after the period': [0, 0, 0, { ...upTo, cases: [aCase()] }],
  'one that was closed in the period': [0, 0, 0, { cases: [aClosedCase()] }],
  'one that was closed before the period': [0, 0, 0, { cases: [aClosedCase({ closedAt: '2025-05-20T00:00:00Z' })] }],
  'one that was closed after the period was open at its end': [
    1,
    1,
    1,
    { ...upTo, cases: [aClosedCase({ closedAt: '2025-06-11T00:00:00Z' })] },
  ],
  'one that was closed in the last second was not': [
    0,
    0,
    0,
    { ...upTo, cases: [aClosedCase({ closedAt: '2025-06-10T23:59:59Z' })] },
  ],
  'a period that is not over stands as of now': [1, 1, 1, { to: '2025-06-30', cases: [aCase(), aClosedCase()] }],
  'a closed case that does not say when is not open': [0, 0, 0, { cases: [undated] }],
  'whoever owned it at the end of the period': [
    0,
    0,
    0,
    {
      ...upTo,
      cases: [aCase({ createdAt: '2025-06-01T00:00:00Z' })],
      caseChanges: fromMaraToKim('2025-06-11T00:00:00Z'),
    },
  ],
});
