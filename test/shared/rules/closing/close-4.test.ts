import { defineEdition, fy26 } from '#shared/handbook';
import { close4 } from '../../../../shared/rules/closing/close-4.ts';
import { closingTable } from '../../../support/closing-table.ts';
import { lenientEdition } from '../../../support/lenient-edition.ts';

closingTable(close4, {
  'refuses N/A where the edition has none': ['na', 'blocks', [/no status N\/A/], {}],
  'passes where it has': ['na', 'passes', [], { edition: lenientEdition }],
  'is silent about resolved': ['resolved', 'passes', [], {}],
  'refuses what a team’s own edition has no status for': [
    'duplicate',
    'blocks',
    [/no status for duplicate/],
    {
      edition: defineEdition({ ...fy26, statuses: fy26.statuses.filter(({ label }) => label !== 'Closed: Duplicate') }),
    },
  ],
});
