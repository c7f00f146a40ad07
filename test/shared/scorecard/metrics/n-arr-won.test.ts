import { aCase, anOpportunity } from '../../../support/builders.ts';
import { metricTable } from '../../../support/metric-table.ts';

const won = { closed: true, won: true, closedAt: '2025-06-05T00:00:00Z' } as const;

metricTable('nArrWon', {
  'nothing is 0': [0, 0, 0, {}],
  'the sum, where less is less': [
    900.5,
    2,
    2,
    {
      cases: [aCase({ id: 'a', opportunityId: 'o1' }), aCase({ id: 'b', opportunityId: 'o2' })],
      opportunities: [anOpportunity({ ...won, nArr: 1000 }), anOpportunity({ ...won, id: 'o2', nArr: -99.5 })],
    },
  ],
  'one that two cases link is added once': [
    1000,
    2,
    2,
    {
      cases: [aCase({ id: 'a', opportunityId: 'o1' }), aCase({ id: 'b', opportunityId: 'o1' })],
      opportunities: [anOpportunity({ ...won, nArr: 1000 })],
    },
  ],
  'one without nARR adds nothing, whatever its amount': [
    0,
    1,
    1,
    { cases: [aCase({ opportunityId: 'o1' })], opportunities: [anOpportunity({ ...won, amount: 5000 })] },
  ],
});
