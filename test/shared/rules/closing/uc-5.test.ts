import { uc5 } from '../../../../shared/rules/closing/uc-5.ts';
import { aContact, aLead, aStartedCase } from '../../../support/builders.ts';
import { closingTable } from '../../../support/closing-table.ts';
import { lenientEdition } from '../../../support/lenient-edition.ts';

const mql = aStartedCase({ subject: 'customer mql' });
const contact = aContact();
const lead = aLead();

closingTable(uc5, {
  'warns about the lead of a Customer MQL': [
    'resolved',
    'warns',
    [/Roe was not converted/],
    { case: mql, context: { contact, lead } },
  ],
  'warns whatever the outcome': ['duplicate', 'warns', [/Roe/], { case: mql, context: { lead } }],
  'passes a converted one': [
    'resolved',
    'passes',
    [],
    { case: mql, context: { lead: aLead({ convertedContactId: 'k1' }) } },
  ],
  'passes without a lead': ['resolved', 'passes', [], { case: mql }],
  'leaves other cases to R10-3': ['resolved', 'passes', [], { case: aStartedCase(), context: { lead } }],
  'is silent where leads may stay': [
    'resolved',
    'passes',
    [],
    { case: mql, context: { lead }, edition: lenientEdition },
  ],
});
