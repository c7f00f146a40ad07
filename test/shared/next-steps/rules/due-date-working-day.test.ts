import { parseDay } from '#shared/lib';
import { dueDateWorkingDay } from '../../../../shared/next-steps/rules/due-date-working-day.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(dueDateWorkingDay, {
  clean: {
    'a working day': '2025-03-17',
    'what is no day': '2025-02-30',
    'a closed case': { note: '2025-03-15', input: { closed: true } },
    'a Sunday where the team works on Sundays': { note: '2025-03-16', options: { isBusinessDay: () => true } },
  },
  flagged: {
    'a Saturday': { note: '⟦2025-03-15⟧', choices: ['2025-03-17', '2025-03-14'], severity: 'info' },
    'a Sunday': { note: '⟦2025-03-16⟧', choices: ['2025-03-17', '2025-03-14'], severity: 'info' },
    'a holiday': {
      note: '⟦2025-03-17⟧',
      choices: ['2025-03-18', '2025-03-16'],
      severity: 'info',
      options: { isBusinessDay: (day) => day !== parseDay('2025-03-17') },
    },
    'any day of a team that never works': {
      note: '⟦2025-03-17⟧',
      choices: [],
      severity: 'info',
      options: { isBusinessDay: () => false },
    },
  },
});
