import { dueDateNotPast } from '../../../../shared/next-steps/rules/due-date-not-past.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(dueDateNotPast, {
  clean: {
    today: '2025-03-14',
    'a day to come': '2025-03-17',
    'what is no day': '2025-02-30',
    'a closed case': { note: '2025-03-13', input: { closed: true } },
    'a case that was not started': { note: '2025-03-13', input: { started: false } },
  },
  flagged: { yesterday: { note: '⟦2025-03-13⟧', severity: 'warning' } },
});
