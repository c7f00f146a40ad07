import { expect, it } from 'vitest';
import { close1 } from '../../../../shared/rules/closing/close-1.ts';
import { aContact, aLead, aReading, aStartedCase } from '../../../support/builders.ts';
import { closingTable } from '../../../support/closing-table.ts';

const contact = aContact();

closingTable(close1, {
  'refuses without a contact': ['resolved', 'blocks', [/needs a Contact/], { case: aStartedCase() }],
  'refuses a contact id that leads nowhere': [
    'resolved',
    'blocks',
    [/needs a Contact/],
    { case: aStartedCase({ contactId: 'gone' }) },
  ],
  'passes with a contact and no date': ['resolved', 'passes', [], { case: aStartedCase(), context: { contact } }],
  'passes with a date of today': [
    'resolved',
    'passes',
    [],
    { case: aStartedCase({ nextStepsDate: '2025-06-12' }), context: { contact } },
  ],
  'refuses with a date of tomorrow': [
    'resolved',
    'blocks',
    [/2025-06-13 is still ahead/],
    { case: aStartedCase({ nextStepsDate: '2025-06-13' }), context: { contact } },
  ],
  'counts today in the Advocate’s zone': [
    'resolved',
    'passes',
    [],
    {
      case: aStartedCase({ nextStepsDate: '2025-06-13' }),
      context: { contact },
      now: '2025-06-12T15:00:00Z',
      zone: 'Asia/Tokyo',
    },
  ],
  'says both at once': [
    'resolved',
    'blocks',
    [/needs a Contact/, /still ahead/],
    { case: aStartedCase({ nextStepsDate: '2025-07-01' }) },
  ],
  'has nothing to say about a duplicate': [
    'duplicate',
    'passes',
    [],
    { case: aStartedCase({ nextStepsDate: '2025-07-01' }) },
  ],
  'has nothing to say about unresponsive': ['unresponsive', 'passes', [], { case: aStartedCase() }],
});

it('offers the contact that the lead became', () => {
  const lead = aLead({ convertedContactId: 'k9' });
  const [finding] = close1.check(aReading({ case: aStartedCase(), context: { lead } }), 'resolved').blockers;
  expect(finding?.fixes).toEqual([{ record: 'case', field: 'contactId', label: 'Set the Contact', value: 'k9' }]);
});
