import { initials } from '../../../../shared/next-steps/rules/initials.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(initials, {
  clean: {
    'two capitals': '2025-03-14 KK Call the buyer about the quote',
    'three capitals': '2025-03-14 KVK Call the buyer about the quote',
    'someone who is not on the team': '2025-03-14 ZZ Call the buyer about the quote',
    'capitals with accents': '2025-03-14 ÅØ Call the buyer about the quote',
    'brackets around': '2025-03-14 (KK) Send quote to customer',
    dots: '2025-03-14 K.K. Call the buyer about the quote',
    'lower case of someone on the team': '2025-03-14 kk Call the buyer about the quote',
    'dashes around': '2025-03-14 - KK - Send quote to customer',
    'initials that stand first for want of a date': 'KK Call the buyer about the quote',
  },
  flagged: {
    'no one': { note: '2025-03-14⟦⟧ Call the buyer', fixed: '2025-03-14 KK Call the buyer' },
    'no one and no date': { note: '⟦⟧Call the buyer', fixed: 'KK Call the buyer' },
    'lower case of nobody': { note: '2025-03-14⟦⟧ we called the buyer', fixed: '2025-03-14 KK we called the buyer' },
    'one letter': { note: '2025-03-14⟦⟧ K Call the buyer', fixed: '2025-03-14 KK K Call the buyer' },
    'four letters': { note: '2025-03-14⟦⟧ KKKK Call the buyer', fixed: '2025-03-14 KK KKKK Call the buyer' },
    'letters and figures': { note: '2025-03-14⟦⟧ K9 Call the buyer', fixed: '2025-03-14 KK K9 Call the buyer' },
    'a list mark, behind which they go': { note: '- ⟦⟧Call the buyer', fixed: '- KK Call the buyer' },
    'an older entry, of which nobody knows whose it is': {
      note: '2025-03-14 KK Call the buyer\n2025-03-13⟦⟧ Called the buyer',
      severity: 'warning',
    },
    'two letters of a script without capitals': { note: '2025-03-14⟦⟧ 見積 Call', fixed: '2025-03-14 KK 見積 Call' },
    'TBD, which is nobody': { note: '2025-03-14⟦⟧ TBD', fixed: '2025-03-14 KK TBD' },
  },
});
