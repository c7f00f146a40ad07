import { close2 } from '../../../../shared/rules/closing/close-2.ts';
import { aStartedCase } from '../../../support/builders.ts';
import { closingTable } from '../../../support/closing-table.ts';

closingTable(close2, {
  'warns when no case is linked': ['duplicate', 'warns', [/name the one/], { case: aStartedCase() }],
  'warns when the case is linked to itself': [
    'duplicate',
    'warns',
    [/itself/],
    { case: aStartedCase({ duplicateOfId: 'c1' }) },
  ],
  'passes with a link': ['duplicate', 'passes', [], { case: aStartedCase({ duplicateOfId: 'c2' }) }],
  'names Mid-Market on a First Order': [
    'duplicate',
    'warns',
    [/Mid-Market \(UC-2\)/],
    { case: aStartedCase({ subject: 'FO Opp' }) },
  ],
  'is silent about resolved': ['resolved', 'passes', [], { case: aStartedCase() }],
});
