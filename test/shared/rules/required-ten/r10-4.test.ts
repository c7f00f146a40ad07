import { r10Item4 } from '../../../../shared/rules/required-ten/r10-4.ts';
import { aCase, aStartedCase, mailOut } from '../../../support/builders.ts';
import { itemTable } from '../../../support/item-table.ts';

const long = { nextSteps: `2025-06-11 KK Sent order form to ${'b'.repeat(255)}`, nextStepsDate: '2025-06-12' };

itemTable(r10Item4, {
  'is met with a clear, dated step': [
    'met',
    /clear and dated/,
    { case: aStartedCase({ nextSteps: '2025-06-11 KK Sent order form to customer', nextStepsDate: '2025-06-12' }) },
  ],
  'is met when only an older entry is poor': [
    'met',
    /clear/,
    {
      case: aStartedCase({
        nextSteps: '2025-06-11 KK Sent order form to customer\nContact',
        nextStepsDate: '2025-06-12',
      }),
    },
  ],
  'is missing with an entry too long for the field': ['missing', /length/, { case: aStartedCase(long) }],
  'is met where the org’s field takes it': [
    'met',
    /clear/,
    { case: aStartedCase(long), context: { maxEntryLength: 4000 } },
  ],
  'is met with a warning alone': [
    'met',
    /clear/,
    { case: aStartedCase({ nextSteps: '2025-06-11 - kk - Sent order form to customer', nextStepsDate: '2025-06-01' }) },
  ],
  'is not yet due before the start': ['not-yet-due', /once work starts/, { case: aCase({ nextSteps: 'Contact' }) }],
  'is due once something was sent': [
    'missing',
    /empty/,
    { case: aCase(), activities: [mailOut('2025-06-12T08:30:00Z')] },
  ],
  'is missing when blank': [
    'missing',
    /empty/,
    { case: aStartedCase({ nextSteps: ' ', nextStepsDate: '2025-06-12' }) },
  ],
  'is missing without a date': [
    'missing',
    /Date is not set/,
    { case: aStartedCase({ nextSteps: '2025-06-11 KK Sent order form to customer' }) },
  ],
  'is missing with an error in the newest entry': [
    'missing',
    /step-specific/,
    { case: aStartedCase({ nextSteps: '2025-06-11 KK Follow up', nextStepsDate: '2025-06-12' }) },
  ],
  'is missing on a closed case without a date': [
    'missing',
    /Date is not set/,
    { case: aCase({ status: 'Closed: Resolved', nextSteps: '2025-06-11 KK Sent order form to customer' }) },
  ],
});
