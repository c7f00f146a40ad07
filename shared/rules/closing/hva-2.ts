import type { ClosingFix } from './define-closing-rule.ts';
import { defineClosingRule, OUTCOMES } from './define-closing-rule.ts';

/** HVA-2: a High Value Account case stays open all year, unless the customer says ahead of renewal that all will go. */
export const hva2 = defineClosingRule({
  id: 'HVA-2',
  meta: {
    summary: 'A High Value Account case stays open',
    outcomes: OUTCOMES,
    messages: {
      staysOpen:
        'A High Value Account case stays open all year; it closes only on a full churn, as Request Not Possible.',
      evidence:
        'Say where the customer announced the full churn: no further High Value case will come for this account.',
    },
  },
  check({ reading: { hva, theCase } }, block, warn) {
    if (!hva) return;
    if (NOT_POSSIBLE.test(theCase.resolutionAction ?? '')) warn('evidence');
    else block('staysOpen', undefined, [NOT_REALLY_HIGH_VALUE]);
  },
});

/** A second or mistaken High Value Account case could otherwise never be closed without claiming a churn. */
const NOT_REALLY_HIGH_VALUE: ClosingFix = {
  record: 'case',
  field: 'subject',
  label: 'Made by mistake: give it another subject',
  ours: true,
};

const NOT_POSSIBLE = /^\P{L}*request\P{L}+not\P{L}+possible\P{L}*$/iu;
