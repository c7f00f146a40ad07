import { defineRule } from '../define-rule.ts';

/** NS-3: the Next Steps Date says when the step is due. */
export const dueDateRequired = defineRule({
  id: 'due-date-required',
  meta: {
    summary: 'Say when the step is due',
    field: 'nextStepsDate',
    scope: 'while-open',
    messages: { missing: 'Set the Next Steps Date: when is the step due?' },
  },
  check({ dueDay, report }) {
    if (dueDay === null) report('missing', { range: [0, 0] });
  },
});
