import { r10Item10 } from '../../../../shared/rules/required-ten/r10-10.ts';
import { aStartedCase } from '../../../support/builders.ts';
import { itemTable } from '../../../support/item-table.ts';

itemTable(r10Item10, {
  'is not yet due while open': [
    'not-yet-due',
    /at closing/,
    { case: aStartedCase({ resolutionAction: 'Answered Question' }) },
  ],
  'is met with a word of the dictionary': [
    'met',
    /Answered Question/,
    { case: aStartedCase({ status: 'Closed: Resolved', resolutionAction: 'Answered Question' }) },
  ],
  'is met in any case': [
    'met',
    /Transferred to Support/,
    { case: aStartedCase({ status: 'Closed: Resolved', resolutionAction: 'Transferred to Support' }) },
  ],
  'is missing when blank': ['missing', /empty/, { case: aStartedCase({ status: 'Closed: Resolved' }) }],
  'is missing with another word': [
    'missing',
    /Sent a mail/,
    { case: aStartedCase({ status: 'Closed: Resolved', resolutionAction: 'Sent a mail' }) },
  ],
});
