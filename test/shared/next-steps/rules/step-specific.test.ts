import { stepSpecific } from '../../../../shared/next-steps/rules/step-specific.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(stepSpecific, {
  clean: {
    'the first right example of NS-2': '2024-07-05 KK First touch email to discuss promo',
    'the second right example of NS-2': '2024-07-05 KK Followed up with billing team to approve refund request',
    'the example of NS-1': '2024-07-12 MS Send quote to customer',
    'no step at all, which is step-missing': '2025-03-14 KK',
  },
  flagged: {
    'the first wrong example of NS-2': { note: '⟦Contact⟧' },
    'the second wrong example of NS-2': { note: '⟦Waiting on billing⟧' },
    'only the newest as an error': {
      note: '2025-03-14 KK Send quote to customer\n2025-03-13 KK ⟦Follow up⟧',
      severity: 'warning',
    },
  },
});
