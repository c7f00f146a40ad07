import { expect, it } from 'vitest';
import { r10Closing3 } from '../../../../shared/rules/closing/r10-3.ts';
import { aContact, aLead, aReading, aStartedCase } from '../../../support/builders.ts';
import { closingTable } from '../../../support/closing-table.ts';
import { bareEdition, lenientEdition } from '../../../support/lenient-edition.ts';

const theCase = aStartedCase();
const contact = aContact();
const lead = aLead();
const mql = aStartedCase({ subject: 'Customer MQL 2025-06' });

closingTable(r10Closing3, {
  'refuses an unconverted lead': [
    'resolved',
    'blocks',
    [/Convert the lead Roe/],
    { case: theCase, context: { contact, lead } },
  ],
  'refuses it for a duplicate': ['duplicate', 'blocks', [/Convert/], { case: theCase, context: { contact, lead } }],
  'says it once where the contact is missing too': [
    'duplicate',
    'blocks',
    [/Convert/],
    { case: theCase, context: { lead } },
  ],
  'passes a converted lead': [
    'resolved',
    'passes',
    [],
    { case: theCase, context: { contact, lead: aLead({ convertedContactId: 'k1' }) } },
  ],
  'passes a lead id that leads nowhere': [
    'resolved',
    'passes',
    [],
    { case: aStartedCase({ leadId: 'gone' }), context: { contact } },
  ],
  'leaves the lead of a Customer MQL to UC-5': ['resolved', 'passes', [], { case: mql, context: { contact, lead } }],
  'warns on a Customer MQL without a contact': ['duplicate', 'warns', [/No contact/], { case: mql, context: { lead } }],
  'leaves the lead alone where the edition does': [
    'resolved',
    'passes',
    [],
    { case: theCase, context: { contact, lead }, edition: lenientEdition },
  ],
  'leaves a missing contact to CLOSE-1 when resolving': ['resolved', 'passes', [], { case: theCase }],
  'warns without a contact on a duplicate': ['duplicate', 'warns', [/No contact/], { case: theCase }],
  'warns without a contact when unresponsive': ['unresponsive', 'warns', [/No contact/], { case: theCase }],
  'warns without a contact when resolving without CLOSE-1': [
    'resolved',
    'warns',
    [/No contact/],
    { case: theCase, edition: lenientEdition },
  ],
  'is silent where the edition lists no such item': [
    'duplicate',
    'passes',
    [],
    { case: theCase, edition: bareEdition },
  ],
});

it('offers two ways out of a lead', () => {
  const [finding] = r10Closing3.check(aReading({ case: theCase, context: { contact, lead } }), 'resolved').blockers;
  expect(finding?.fixes).toEqual([
    { record: 'lead', field: 'convertedContactId', label: 'Convert the lead' },
    { record: 'case', field: 'leadId', value: null, label: 'Take the lead off the case', ours: true },
  ]);
});
