import { dateFormat } from '../../../../shared/next-steps/rules/date-format.ts';
import { ruleTable } from '../../../support/rule-table.ts';

const fixed = '2025-05-25 KK Send quote to customer';

ruleTable(dateFormat, {
  clean: {
    'year, month and day': '2025-05-25 KK Send quote to customer',
    'an entry without a date': 'KK Send quote to customer',
  },
  flagged: {
    'month first where only that can be': { note: '⟦5/25/2025⟧ KK Send quote to customer', fixed },
    'day first where only that can be': { note: '⟦25.05.2025⟧ KK Send quote to customer', fixed },
    'two digits of the year': { note: '⟦5/25/25⟧ KK Send quote to customer', choices: [], fixed },
    slashes: { note: '⟦2025/05/25⟧ KK Send quote to customer', fixed },
    'no zeros': { note: '⟦2025-5-25⟧ KK Send quote to customer', fixed },
    'no separators': { note: '⟦20250525⟧ KK Send quote to customer', fixed },
    'a time of day, which no fix may drop': {
      note: '⟦2025-05-25T10:00⟧ KK Send quote to customer',
      choices: ['2025-05-25'],
    },
    dots: { note: '⟦2025.05.25⟧ KK Send quote to customer', fixed },
    'dashes that a word processor made': { note: '⟦2025–05–25⟧ KK Send quote to customer', fixed },
    'a named month': { note: '⟦25 May 2025⟧ KK Send quote to customer', fixed },
    'a named month and a short year': { note: '⟦25-MAY-25⟧ KK Send quote to customer', fixed },
    'a named month and a short year before initials': { note: '⟦25 may 25⟧ KK Send quote to customer', fixed },
    'a named month first': { note: '⟦May 25th, 2025⟧ KK Send quote to customer', fixed },
    'the same day and month': {
      note: '⟦03/03/2025⟧ KK Send quote to customer',
      fixed: '2025-03-03 KK Send quote to customer',
    },
    'a date that can be read two ways': {
      note: '⟦03/04/2025⟧ KK Send quote to customer',
      choices: ['2025-04-03', '2025-03-04'],
    },
    'a short date that begins with its day or its year': {
      note: '⟦25-06-11⟧ KK Send quote to customer',
      choices: ['2011-06-25', '2025-06-11'],
    },
    'a named month without a year': { note: '⟦May 25⟧ KK Send quote to customer' },
    'a date without a year': { note: '⟦5/25⟧ KK Send quote to customer' },
  },
});
