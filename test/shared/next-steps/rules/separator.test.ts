import { separator } from '../../../../shared/next-steps/rules/separator.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(separator, {
  clean: {
    'single spaces': '2025-03-14 KK Send quote to customer',
    'punctuation in the step': '2025-03-14 KK Send quote - again; to customer',
    'a step that begins with a minus': '2025-03-14 KK -50% is what the buyer wants',
    'a step that begins with a bracket': '2025-03-14 KK (see mail) Send quote to customer',
    'initials at the end, with nothing to separate': '2025-03-14 KK -',
    'white space around the line': '  2025-03-14 KK Send quote to customer  ',
    'nothing but a step': 'Send quote - to customer',
  },
  flagged: {
    dashes: {
      note: '2025-03-14⟦ - ⟧KK⟦ - ⟧Send quote to customer',
      fixed: '2025-03-14 KK Send quote to customer',
      severity: 'warning',
    },
    'a colon': {
      note: '2025-03-14 KK⟦: ⟧Send quote to customer',
      fixed: '2025-03-14 KK Send quote to customer',
      severity: 'warning',
    },
    'a comma and a full stop': {
      note: '2025-03-14⟦, ⟧KK⟦. ⟧Send quote to customer',
      fixed: '2025-03-14 KK Send quote to customer',
      severity: 'warning',
    },
    underscores: {
      note: '2025-03-14⟦_⟧KK⟦_⟧Send quote to customer',
      fixed: '2025-03-14 KK Send quote to customer',
      severity: 'warning',
    },
    bars: {
      note: '2025-03-14⟦ | ⟧KK⟦ | ⟧Send quote to customer',
      fixed: '2025-03-14 KK Send quote to customer',
      severity: 'warning',
    },
    'two spaces': {
      note: '2025-03-14⟦  ⟧KK⟦  ⟧Send quote to customer',
      fixed: '2025-03-14 KK Send quote to customer',
      severity: 'warning',
    },
    'a tab': {
      note: '2025-03-14⟦\t⟧KK Send quote to customer',
      fixed: '2025-03-14 KK Send quote to customer',
      severity: 'warning',
    },
    'a space that does not break': {
      note: '2025-03-14⟦\u00a0⟧KK Send quote to customer',
      fixed: '2025-03-14 KK Send quote to customer',
      severity: 'warning',
    },
    'no space at all': {
      note: '2025-03-14⟦⟧KK Send quote to customer',
      fixed: '2025-03-14 KK Send quote to customer',
      severity: 'warning',
    },
    'characters that nobody sees': {
      note: '2025-03-14⟦ \u200b⟧KK Send quote to customer',
      fixed: '2025-03-14 KK Send quote to customer',
      severity: 'warning',
    },
    brackets: {
      note: '⟦[⟧2025-03-14⟦] (⟧KK⟦) ⟧Send quote to customer',
      fixed: '2025-03-14 KK Send quote to customer',
      severity: 'warning',
    },
    'a list mark before the date': {
      note: '⟦- ⟧2025-03-14 KK Send quote to customer',
      fixed: '2025-03-14 KK Send quote to customer',
      severity: 'warning',
    },
    'a dash before a step that begins with a minus': {
      note: '2025-03-14 KK⟦ - ⟧-50% is what the buyer wants',
      fixed: '2025-03-14 KK -50% is what the buyer wants',
      severity: 'warning',
    },
    'a gap without initials': {
      note: '2025-03-14⟦ - ⟧Send quote to customer',
      fixed: '2025-03-14 Send quote to customer',
      severity: 'warning',
    },
    'a gap without a date': {
      note: 'KK⟦ - ⟧Send quote to customer',
      fixed: 'KK Send quote to customer',
      severity: 'warning',
    },
    'an older entry too': {
      note: '2025-03-14 KK Call the buyer\n2025-03-13 KK⟦: ⟧Send quote to customer',
      fixed: '2025-03-14 KK Call the buyer\n2025-03-13 KK Send quote to customer',
      severity: 'warning',
    },
  },
});
