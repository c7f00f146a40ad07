import { r10Item7 } from '../../../../shared/rules/required-ten/r10-7.ts';
import { anOpportunity } from '../../../support/builders.ts';
import { itemTable } from '../../../support/item-table.ts';

itemTable(r10Item7, {
  'does not apply without a linked opportunity': ['not-applicable', /No opportunity/, {}],
  'is met by a day ahead': [
    'met',
    /2025-07-31/,
    { context: { opportunity: anOpportunity({ closeDate: '2025-07-31' }) } },
  ],
  'is met by today': ['met', /2025-06-12/, { context: { opportunity: anOpportunity({ closeDate: '2025-06-12' }) } }],
  'is missing when it is past and the opportunity open': [
    'missing',
    /is past/,
    { context: { opportunity: anOpportunity({ closeDate: '2025-06-11' }) } },
  ],
  'is met when it is past and the opportunity closed': [
    'met',
    /2025-06-11/,
    { context: { opportunity: anOpportunity({ closeDate: '2025-06-11', closed: true, won: true }) } },
  ],
  'is missing without a date': ['missing', /no Close Date/, { context: { opportunity: anOpportunity() } }],
  'reads today in the zone of the Advocate': [
    'missing',
    /is past/,
    {
      context: { opportunity: anOpportunity({ closeDate: '2025-06-12' }) },
      now: '2025-06-12T15:30:00Z',
      zone: 'Asia/Tokyo',
    },
  ],
});
