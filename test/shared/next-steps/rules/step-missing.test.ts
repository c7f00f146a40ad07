import { stepMissing } from '../../../../shared/next-steps/rules/step-missing.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(stepMissing, {
  clean: { 'any step': '2025-03-14 KK Contact', 'a step in another script': '2025-03-14 KK 見積もりを送る' },
  flagged: {
    'date and initials alone': { note: '2025-03-14 KK⟦⟧' },
    'nothing but punctuation': { note: '2025-03-14 KK - ...⟦⟧' },
    'initials alone': { note: 'KK⟦⟧' },
    'a date alone': { note: '2025-03-14⟦⟧' },
  },
});
