import { dueDateAfterEntry } from '../../../../shared/next-steps/rules/due-date-after-entry.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(dueDateAfterEntry, {
  clean: {
    'the day of the entry': { note: '2025-03-12', input: { nextSteps: '2025-03-12 KK Send quote' } },
    'a later day': { note: '2025-03-14', input: { nextSteps: '2025-03-12 KK Send quote' } },
    'an entry without a date': { note: '2025-03-01', input: { nextSteps: 'KK Send quote' } },
    'an entry whose date can be read two ways': {
      note: '2025-01-01',
      input: { nextSteps: '03/04/2025 KK Send quote' },
    },
    'no entry': { note: '2025-03-01', input: { nextSteps: '' } },
    'a closed case': { note: '2025-03-11', input: { nextSteps: '2025-03-12 KK Send quote', closed: true } },
    'an older entry that is younger by mistake': {
      note: '2025-03-12',
      input: { nextSteps: '2025-03-12 KK Send quote\n03/20/2025 KK\n03/04/2025 KK Call' },
    },
  },
  flagged: {
    'the day before the entry': {
      note: '⟦2025-03-11⟧',
      input: { nextSteps: '2025-03-12 KK Send quote' },
      severity: 'warning',
    },
    'a day before the newest entry, which stands below': {
      note: '⟦2025-03-11⟧',
      input: { nextSteps: '2025-03-10 KK Send quote\n2025-03-12 KK Call' },
      severity: 'warning',
    },
  },
});
