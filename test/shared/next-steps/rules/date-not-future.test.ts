import { dateNotFuture } from '../../../../shared/next-steps/rules/date-not-future.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(dateNotFuture, {
  clean: {
    today: '2025-03-14 KK Send quote to customer',
    'a day that is over': '2025-03-13 KK Send quote to customer',
    'a date that can be read two ways': '04/05/2025 KK Send quote to customer',
    'a date that is no day': '2026-02-30 KK Send quote to customer',
    'no date': 'KK Send quote to customer',
  },
  flagged: {
    tomorrow: { note: '⟦2025-03-15⟧ KK Send quote to customer', severity: 'warning' },
    'a day to come in another form': { note: '⟦15 March 2026⟧ KK Send quote to customer', severity: 'warning' },
    'an older entry too': {
      note: '2025-03-16 KK Call the buyer\n⟦2025-03-15⟧ KK Send quote to customer'.replace(
        '2025-03-16',
        '⟦2025-03-16⟧',
      ),
      severity: 'warning',
    },
  },
});
