import { r10Item12 } from '../../../../shared/rules/required-ten/r10-12.ts';
import { aStartedCase } from '../../../support/builders.ts';
import { itemTable } from '../../../support/item-table.ts';

itemTable(r10Item12, {
  'is not yet due while open': ['not-yet-due', /at closing/, { case: aStartedCase() }],
  'is met with feedback': [
    'met',
    /is given/,
    { case: aStartedCase({ status: 'Closed: Resolved', feedback: 'Happy with the quick help' }) },
  ],
  'is met with NA': ['met', /is given/, { case: aStartedCase({ status: 'Closed: Resolved', feedback: 'NA' }) }],
  'is missing when blank': ['missing', /empty/, { case: aStartedCase({ status: 'Closed: Resolved', feedback: ' ' }) }],
  'is missing when it is a next step': [
    'missing',
    /feedback-not-next-steps/,
    {
      case: aStartedCase({
        status: 'Closed: Resolved',
        nextSteps: '2025-06-11 KK Send quote to customer',
        feedback: 'Send quote to customer',
      }),
    },
  ],
});
