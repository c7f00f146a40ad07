import { close5 } from '../../../../shared/rules/closing/close-5.ts';
import { aStartedCase } from '../../../support/builders.ts';
import { closingTable } from '../../../support/closing-table.ts';
import { lenientEdition as edition } from '../../../support/lenient-edition.ts';

closingTable(close5, {
  'warns when an inbound request goes as N/A': ['na', 'warns', [/say why/], { case: aStartedCase(), edition }],
  'lets other categories pass': ['na', 'passes', [], { case: aStartedCase({ subject: 'Duo Trial Started' }), edition }],
  'lets a subject without a trigger pass': ['na', 'passes', [], { case: aStartedCase({ subject: 'Hello' }), edition }],
  'says nothing about an N/A that there is not': ['na', 'passes', [], { case: aStartedCase() }],
  'leaves resolved alone': ['resolved', 'passes', [], { case: aStartedCase(), edition }],
});
