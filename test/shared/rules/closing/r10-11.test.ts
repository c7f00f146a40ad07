import { r10Closing11 } from '../../../../shared/rules/closing/r10-11.ts';
import { anOpportunity, aStartedCase } from '../../../support/builders.ts';
import { closingTable } from '../../../support/closing-table.ts';

const open = anOpportunity();
const closed = anOpportunity({ closed: true, won: true });

closingTable(r10Closing11, {
  'warns that the opportunity would stay open': [
    'resolved',
    'warns',
    [/Acorn renewal is not/],
    { case: aStartedCase(), context: { opportunity: open } },
  ],
  'passes with a closed one': ['resolved', 'passes', [], { case: aStartedCase(), context: { opportunity: closed } }],
  'passes without one': ['unresponsive', 'passes', [], { case: aStartedCase() }],
});
