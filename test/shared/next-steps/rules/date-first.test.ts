import { dateFirst } from '../../../../shared/next-steps/rules/date-first.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(dateFirst, {
  clean: {
    'a dated entry': '2025-03-14 KK Call the buyer about the quote',
    'a date in another form': '14 Mar 2025 KK Call the buyer about the quote',
    'a date after a list mark': '- 2025-03-14 KK Call the buyer about the quote',
    'a date without a year before initials': '3/14 KK Call the buyer about the quote',
  },
  flagged: {
    'an entry without a date': { note: '⟦⟧KK Call the buyer', fixed: '2025-03-14 KK Call the buyer' },
    'a date behind the initials': {
      note: 'KK ⟦2025-03-10⟧ Call the buyer',
      fixed: '2025-03-10 KK Call the buyer',
    },
    'a date behind the initials in another form, with punctuation': {
      note: 'KK: ⟦25.02.2025⟧ - Call the buyer',
      fixed: '2025-02-25 KK: Call the buyer',
    },
    'a date behind the initials and no step': { note: 'KK ⟦2025-03-10⟧', fixed: '2025-03-10 KK' },
    'a date behind the initials that can be read two ways': {
      note: 'KK ⟦02/01/2025⟧ Call the buyer',
      choices: ['2025-01-02', '2025-02-01'],
    },
    'a day to come behind the initials, which is the step’s': {
      note: '⟦⟧KK 2025-03-20 Meeting with the buyer',
      fixed: '2025-03-14 KK 2025-03-20 Meeting with the buyer',
    },
    'a list mark, behind which the date goes': {
      note: '⟦⟧- KK Call the buyer',
      fixed: '- 2025-03-14 KK Call the buyer',
    },
    'a fraction that is no date': {
      note: '⟦⟧3/4 of the users signed up',
      fixed: '2025-03-14 3/4 of the users signed up',
    },
    'an older entry, more gently and without making up a day': {
      note: '2025-03-14 KK Call the buyer\n⟦⟧KK Sent the quote to the buyer',
      severity: 'warning',
    },
  },
});
