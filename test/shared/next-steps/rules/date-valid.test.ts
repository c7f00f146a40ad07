import { dateValid } from '../../../../shared/next-steps/rules/date-valid.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(dateValid, {
  clean: {
    'a day of the calendar': '2025-02-28 KK Send quote to customer',
    'a leap day': '2024-02-29 KK Send quote to customer',
    'a date that has one reading': '5/25/2025 KK Send quote to customer',
    'a named month without a year': '31 June KK Send quote to customer',
    'a date without a year': '5/25 KK Send quote to customer',
  },
  flagged: {
    'February 30': { note: '⟦2025-02-30⟧ KK Send quote to customer' },
    'a leap day without a leap year': { note: '⟦2025-02-29⟧ KK Send quote to customer' },
    'month 13': { note: '⟦2025-13-01⟧ KK Send quote to customer' },
    'no reading at all': { note: '⟦25/25/2025⟧ KK Send quote to customer' },
    'a short year': { note: '⟦31-Jun-25⟧ KK Send quote to customer' },
    'the 31st of a named short month': { note: '⟦31 Jun 2025⟧ KK Send quote to customer' },
  },
});
