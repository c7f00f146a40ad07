import { expect, it } from 'vitest';
import { aCase, anOpportunity } from '../../support/builders.ts';
import { openScene } from '../../support/metric-table.ts';

it('names the opportunity that is counted once, and what it is worth', () => {
  const opened = openScene({
    cases: [aCase({ opportunityId: 'o1' })],
    opportunities: [anOpportunity({ closed: true, won: true, closedAt: '2025-06-05T00:00:00Z', nArr: 12 })],
  });
  expect(opened.casesBehind('nArrWon', ['u-kk'])).toEqual([{ caseId: 'c1', counted: true, once: 'o1', amount: 12 }]);
});
