import { aCase, anOpportunity } from '../../../support/builders.ts';
import { aClosedCase, fromMaraToKim, metricTable } from '../../../support/metric-table.ts';

const won = anOpportunity({ closed: true, won: true, closedAt: '2025-06-05T00:00:00Z' });
const linked = aCase({ opportunityId: 'o1' });
const { closedAt: _, ...byDay } = won;

metricTable('opportunitiesWon', {
  'nothing is 0': [0, 0, 0, {}],
  'won in the period': [1, 1, 1, { cases: [linked], opportunities: [won] }],
  'linked to no case': [0, 0, 0, { cases: [aCase()], opportunities: [won] }],
  'two cases of one Advocate count it once': [
    1,
    2,
    2,
    { cases: [linked, aClosedCase({ id: 'c2', opportunityId: 'o1' })], opportunities: [won] },
  ],
  lost: [0, 0, 0, { cases: [linked], opportunities: [{ ...won, won: false }] }],
  'still open': [0, 0, 0, { cases: [linked], opportunities: [{ ...won, closed: false }] }],
  'before the period': [0, 0, 0, { cases: [linked], opportunities: [{ ...won, closedAt: '2025-05-31T23:59:59Z' }] }],
  'by its Close Date where the instant is not known': [
    1,
    1,
    1,
    { cases: [linked], opportunities: [{ ...byDay, closeDate: '2025-06-12' }] },
  ],
  'a Close Date ahead': [0, 0, 0, { cases: [linked], opportunities: [{ ...byDay, closeDate: '2025-06-13' }] }],
  'no date at all': [0, 0, 0, { cases: [linked], opportunities: [byDay] }],
  'a case that was closed long before': [
    1,
    1,
    1,
    { cases: [aClosedCase({ opportunityId: 'o1', closedAt: '2025-01-01T00:00:00Z' })], opportunities: [won] },
  ],
  'for whoever owned the case then': [
    0,
    0,
    0,
    { cases: [linked], opportunities: [won], caseChanges: fromMaraToKim('2025-06-06T00:00:00Z') },
  ],
});
