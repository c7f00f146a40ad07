import { defineRule } from '../define-rule.ts';

/** NS-3: a case that is worked says what comes next. */
export const required = defineRule({
  id: 'required',
  meta: {
    summary: 'Write the next step',
    field: 'nextSteps',
    messages: { blank: 'Next Steps is empty: say what comes next.' },
  },
  check({ newest, report }) {
    if (!newest) report('blank', { range: [0, 0] });
  },
});
