import { close4 } from '../../../../shared/rules/closing/close-4.ts';
import { closingTable } from '../../../support/closing-table.ts';
import { lenientEdition } from '../../../support/lenient-edition.ts';

closingTable(close4, {
  'refuses N/A where the edition has none': ['na', 'blocks', [/no status N\/A/], {}],
  'passes where it has': ['na', 'passes', [], { edition: lenientEdition }],
  'is silent about resolved': ['resolved', 'passes', [], {}],
});
