import { r10Closing7 } from '../../../../shared/rules/closing/r10-7.ts';
import { anOpportunity } from '../../../support/builders.ts';
import { closingTable } from '../../../support/closing-table.ts';
import { lenientEdition } from '../../../support/lenient-edition.ts';

const with_ = (closeDate: string, closed = false) => ({
  context: { opportunity: anOpportunity({ closeDate, closed }) },
});

closingTable(r10Closing7, {
  'warns without a Close Date': ['resolved', 'warns', [/no Close Date/], { context: { opportunity: anOpportunity() } }],
  'warns of one that is past': ['resolved', 'warns', [/2025-06-11 is past/], with_('2025-06-11')],
  'passes today': ['resolved', 'passes', [], with_('2025-06-12')],
  'passes a past one of a closed opportunity': ['resolved', 'passes', [], with_('2025-06-11', true)],
  'passes a past one where the edition lets it': [
    'resolved',
    'passes',
    [],
    { ...with_('2025-06-11'), edition: lenientEdition },
  ],
  'passes without an opportunity': ['resolved', 'passes', [], {}],
});
