import { defineClosingRule, OUTCOMES } from './define-closing-rule.ts';
import { leadToConvert } from './lead-to-convert.ts';

/** UC-5: a marketing lead is converted only if it works at the account and there is nARR; otherwise it is disqualified. */
export const uc5 = defineClosingRule({
  id: 'UC-5',
  meta: {
    summary: 'A Customer MQL is converted or disqualified',
    outcomes: OUTCOMES,
    messages: {
      unconverted: 'The lead {{name}} was not converted: say why it was disqualified (not at the account, or no nARR).',
    },
  },
  check({ reading }, _block, warn) {
    const lead = leadToConvert(reading);
    if (lead === null || reading.trigger?.id !== 'customer-mql') return;
    warn('unconverted', { name: lead.lastName }, [
      { record: 'lead', field: 'convertedContactId', label: 'Convert the lead' },
    ]);
  },
});
