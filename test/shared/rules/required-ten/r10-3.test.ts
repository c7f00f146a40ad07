import { r10Item3 } from '../../../../shared/rules/required-ten/r10-3.ts';
import { aCase, aContact, aLead, aStartedCase } from '../../../support/builders.ts';
import { itemTable } from '../../../support/item-table.ts';

itemTable(r10Item3, {
  'is met with a contact': ['met', /Ito/, { case: aStartedCase(), context: { contact: aContact() } }],
  'is met with a contact before the start': ['met', /Ito/, { case: aCase(), context: { contact: aContact() } }],
  'is not yet due without one before the start': ['not-yet-due', /once work starts/, { case: aCase() }],
  'is missing without one after the start': ['missing', /No contact/, { case: aStartedCase() }],
  'is missing for a contact id that leads nowhere': [
    'missing',
    /No contact/,
    { case: aStartedCase({ contactId: 'gone' }) },
  ],
  'is missing on a closed case that was never started': [
    'missing',
    /No contact/,
    { case: aCase({ status: 'Closed: Resolved' }) },
  ],
  'is missing on a closed case with an unconverted lead': [
    'missing',
    /Roe was not converted/,
    { case: aStartedCase({ status: 'Closed: Resolved' }), context: { contact: aContact(), lead: aLead() } },
  ],
  'is met on a closed case with a converted lead': [
    'met',
    /Ito/,
    {
      case: aStartedCase({ status: 'Closed: Resolved' }),
      context: { contact: aContact(), lead: aLead({ convertedContactId: 'k1' }) },
    },
  ],
  'is met while open with an unconverted lead': [
    'met',
    /Ito/,
    { case: aStartedCase(), context: { contact: aContact(), lead: aLead() } },
  ],
});
