import { newestFirst } from '../../../../shared/next-steps/rules/newest-first.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(newestFirst, {
  clean: {
    'newest first': '2025-03-14 KK Call the buyer\n2025-03-13 KK Send quote to customer',
    'entries of one day': '2025-03-13 KK Call the buyer\n2025-03-13 KK Send quote to customer',
    'dates in two forms, newest first': '2025-03-14 KK Call the buyer\n13 Mar 2025 KK Send quote to customer',
    'undated lines between': '2025-03-14 KK Call the buyer\nKK Note\n2025-03-13 KK Send quote to customer',
    'one entry': '2025-03-13 KK Send quote to customer',
  },
  flagged: {
    'oldest first': {
      note: '2025-03-13 KK Sent quote\n⟦2025-03-14⟧ KK Called buyer',
      fixed: '2025-03-14 KK Called buyer\n2025-03-13 KK Sent quote',
      severity: 'warning',
    },
    'any order, keeping entries of one day as they stand': {
      note: '2025-03-12 KK A\n⟦2025-03-13⟧ KK B1\n2025-03-11 KK C\n2025-03-13 KK B2\n2025-03-14 KK D',
      fixed: '2025-03-14 KK D\n2025-03-13 KK B1\n2025-03-13 KK B2\n2025-03-12 KK A\n2025-03-11 KK C',
      severity: 'warning',
    },
    'line ends, blank lines and white space, which stay where they are': {
      note: ' 2025-03-13 KK A\r\n\r\n⟦2025-03-14⟧ KK B \n',
      fixed: ' 2025-03-14 KK B\r\n\r\n2025-03-13 KK A \n',
      severity: 'warning',
    },
    'other forms of dates': {
      note: '13.03.2025 KK A\n⟦14 Mar 2025⟧ KK B',
      fixed: '14 Mar 2025 KK B\n13.03.2025 KK A',
      severity: 'warning',
    },
    'an undated line between, without guessing where it belongs': {
      note: '2025-03-13 KK A\nKK B\n⟦2025-03-14⟧ KK C',
      severity: 'warning',
    },
    'a date between that can be read two ways': {
      note: '2025-03-12 KK A\n01/02/2025 KK B\n⟦2025-03-14⟧ KK C',
      severity: 'warning',
    },
  },
});
