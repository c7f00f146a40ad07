import { defineRule } from '../define-rule.ts';

/** NS-1: an entry says what the next step is. */
export const stepMissing = defineRule({
  id: 'step-missing',
  meta: {
    summary: 'Say what the next step is',
    field: 'nextSteps',
    messages: { missing: 'Say what the next step is.' },
  },
  check({ entries, report }) {
    for (const { step } of entries) if (step.text === '') report('missing', { range: [step.start, step.end] });
  },
});
