import { fy26, defineEdition } from '#shared/handbook';
import { aContact, anAccount, anOpportunity, mailOut } from '../../../support/builders.ts';
import type { MetricScene } from '../../../support/metric-table.ts';
import { aClosedCase, metricTable } from '../../../support/metric-table.ts';

/** Closed on 4 June, with a won renewal and everything that is required. */
function scene(opportunity: Parameters<typeof anOpportunity>[0] = {}, more: Partial<MetricScene> = {}): MetricScene {
  return {
    accounts: [anAccount({ gitlabAdmin: 'pat@acorn.example' })],
    contacts: [aContact()],
    opportunities: [
      anOpportunity({
        closed: true,
        won: true,
        closedAt: '2025-06-04T08:00:00Z',
        closeDate: '2025-06-04',
        renewalRisk: 'Low',
        ...opportunity,
      }),
    ],
    cases: [aClosedCase({ accountId: 'a1', opportunityId: 'o1' })],
    activities: [mailOut('2025-06-02T10:00:00Z')],
    ...more,
  };
}

const { closedAt: _, ...undated } = anOpportunity({ closed: true, won: true, renewalRisk: 'Low' });

metricTable('requiredTenAtClose', {
  'no cases is no figure': [null, 0, 0, {}],
  'nothing missing': [100, 1, 1, scene()],
  'without Feedback': [0, 0, 1, scene({}, { cases: [aClosedCase({ accountId: 'a1', feedback: '' })] })],
  'an opportunity that was closed only after the case': [0, 0, 1, scene({ closedAt: '2025-06-06T08:00:00Z' })],
  'an opportunity that was closed after the case, by its Close Date': [
    0,
    0,
    1,
    scene({}, { opportunities: [{ ...undated, closeDate: '2025-06-05' }] }),
  ],
  'an opportunity whose Close Date is the day of closing': [
    100,
    1,
    1,
    scene({}, { opportunities: [{ ...undated, closeDate: '2025-06-04' }] }),
  ],
  'an opportunity that was created after the case was closed says nothing about it': [
    100,
    1,
    1,
    scene({ createdAt: '2025-06-05T00:00:00Z', closed: false }),
  ],
  'an open opportunity of the account that came later was not there to be linked': [
    100,
    1,
    1,
    scene({ createdAt: '2025-06-05T00:00:00Z', closed: false }, { cases: [aClosedCase({ accountId: 'a1' })] }),
  ],
  'an opportunity of the account that was open then should have been linked': [
    0,
    0,
    1,
    scene({ closedAt: '2025-06-06T08:00:00Z' }, { cases: [aClosedCase({ accountId: 'a1' })] }),
  ],
  'what was logged after closing comes too late': [
    0,
    0,
    1,
    scene({}, { activities: [mailOut('2025-06-05T10:00:00Z')] }),
  ],
  'what was logged on the contact or the account counts': [
    100,
    1,
    1,
    scene({}, { activities: [mailOut('2025-06-03T10:00:00Z', { caseId: 'another', contactId: 'k1' })] }),
  ],
  'an edition without a checklist has no figure': [
    null,
    0,
    0,
    { ...scene(), judgedBy: defineEdition({ ...fy26, requiredTen: [] }) },
  ],
});
