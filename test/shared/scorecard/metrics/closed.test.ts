import { aStartedCase } from '../../../support/builders.ts';
import { aClosedCase, fromMaraToKim, metricTable } from '../../../support/metric-table.ts';

const at = (closedAt: string) => ({ cases: [aClosedCase({ closedAt })] });
const { closedAt: _, ...undated } = aClosedCase();

metricTable('closed', {
  'nothing is 0': [0, 0, 0, {}],
  'closed in the period': [1, 1, 1, at('2025-06-04T09:00:00Z')],
  'on the first day': [1, 1, 1, at('2025-06-01T00:00:00Z')],
  'before it': [0, 0, 0, at('2025-05-31T23:59:59Z')],
  'after the last day': [0, 0, 0, { ...at('2025-06-11T00:00:00Z'), to: '2025-06-10' }],
  'after now': [0, 0, 0, at('2025-06-12T10:00:00Z')],
  'a case that was reopened is not closed': [0, 0, 0, { cases: [aStartedCase({ closedAt: '2025-06-04T09:00:00Z' })] }],
  'a closed case that does not say when is in no period': [0, 0, 0, { cases: [undated] }],
  'the dash of another edition’s status closes as well': [
    1,
    1,
    1,
    { cases: [aClosedCase({ status: 'Closed - N/A' })] },
  ],
  'whoever owned it at closing has closed it': [
    0,
    0,
    0,
    { ...at('2025-06-04T09:00:00Z'), caseChanges: fromMaraToKim('2025-06-04T09:00:01Z') },
  ],
});
