import { dueDateRequired } from '../../../../shared/next-steps/rules/due-date-required.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(dueDateRequired, {
  clean: {
    'a case with a date': '2025-03-20',
    'a date that is over, which is another rule’s': '2025-03-01',
    'a case that was not started': { note: '', input: { started: false } },
    'a closed case': { note: '', input: { closed: true } },
    'a closed case at closing': { note: '', input: { closed: true }, options: { mode: 'closing' } },
  },
  flagged: {
    'a started case without a date': { note: '⟦⟧' },
    'a date that is no day': { note: '⟦⟧2025-02-30' },
    'a case that was not started, at closing': { note: '⟦⟧', input: { started: false }, options: { mode: 'closing' } },
  },
});
