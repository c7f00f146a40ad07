import { initialsForm } from '../../../../shared/next-steps/rules/initials-form.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(initialsForm, {
  clean: {
    capitals: '2025-03-14 KK Send quote to customer',
    'someone who is not on the team': '2025-03-14 ZZ Send quote to customer',
    'a word that is no one’s initials': '2025-03-14 we sent the quote to the customer',
    'a full stop that follows them': '2025-03-14 KK. Send quote to customer',
  },
  flagged: {
    'lower case of someone on the team': {
      note: '2025-03-14 ⟦kk⟧ Send quote to customer',
      fixed: '2025-03-14 KK Send quote to customer',
      severity: 'warning',
    },
    'one capital': {
      note: '2025-03-14 ⟦Ms⟧ Send quote to customer',
      fixed: '2025-03-14 MS Send quote to customer',
      severity: 'warning',
    },
    dots: {
      note: '2025-03-14 ⟦K.K.⟧ Send quote to customer',
      fixed: '2025-03-14 KK Send quote to customer',
      severity: 'warning',
    },
    'dots and lower case': {
      note: '2025-03-14 ⟦k.k⟧ Send quote to customer',
      fixed: '2025-03-14 KK Send quote to customer',
      severity: 'warning',
    },
    'dots of someone who is not on the team': {
      note: '2025-03-14 ⟦Z.Y.X.⟧ Send quote to customer',
      fixed: '2025-03-14 ZYX Send quote to customer',
      severity: 'warning',
    },
    'initials that stand first': {
      note: '⟦kk⟧ Send quote to customer',
      fixed: 'KK Send quote to customer',
      severity: 'warning',
    },
    'an older entry too': {
      note: '2025-03-14 KK Call the buyer\n2025-03-13 ⟦ms⟧ Send quote to customer',
      fixed: '2025-03-14 KK Call the buyer\n2025-03-13 MS Send quote to customer',
      severity: 'warning',
    },
  },
});
