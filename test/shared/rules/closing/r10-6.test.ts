import { r10Closing6 } from '../../../../shared/rules/closing/r10-6.ts';
import { anOpportunity } from '../../../support/builders.ts';
import { closingTable } from '../../../support/closing-table.ts';
import { lenientEdition } from '../../../support/lenient-edition.ts';

const open = { accountHasOpenOpportunity: true };

closingTable(r10Closing6, {
  'warns when an open opportunity is not linked': ['resolved', 'warns', [/none is linked/], { context: open }],
  'passes with one linked': ['resolved', 'passes', [], { context: { ...open, opportunity: anOpportunity() } }],
  'passes when the account has none': ['duplicate', 'passes', [], {}],
  'is silent where the edition lists no such item': [
    'resolved',
    'passes',
    [],
    { context: open, edition: lenientEdition },
  ],
});
