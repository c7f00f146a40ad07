import { r10Item11 } from '../../../../shared/rules/required-ten/r10-11.ts';
import { anOpportunity, aStartedCase } from '../../../support/builders.ts';
import { itemTable } from '../../../support/item-table.ts';

itemTable(r10Item11, {
  'does not apply without a linked opportunity': [
    'not-applicable',
    /No opportunity/,
    { case: aStartedCase({ status: 'Closed: Resolved' }) },
  ],
  'does not apply without one while open either': ['not-applicable', /No opportunity/, { case: aStartedCase() }],
  'is not yet due while the case is open': [
    'not-yet-due',
    /at closing/,
    { case: aStartedCase(), context: { opportunity: anOpportunity() } },
  ],
  'is met when both are closed': [
    'met',
    /is closed/,
    { case: aStartedCase({ status: 'Closed: Resolved' }), context: { opportunity: anOpportunity({ closed: true }) } },
  ],
  'is missing when only the case is': [
    'missing',
    /Acorn renewal is not/,
    { case: aStartedCase({ status: 'Closed: Resolved' }), context: { opportunity: anOpportunity() } },
  ],
});
