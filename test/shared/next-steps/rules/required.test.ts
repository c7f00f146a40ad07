import { required } from '../../../../shared/next-steps/rules/required.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(required, {
  clean: {
    'any entry': '2025-03-14 KK Call the buyer about the quote',
    'even a poor one': 'Contact',
    'a blank field of a case that was not started': { note: '', input: { started: false } },
  },
  flagged: {
    'a blank field': { note: '⟦⟧' },
    'nothing but white space': { note: '⟦⟧ \n ' },
  },
});
