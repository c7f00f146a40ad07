import { defineRule } from '../define-rule.ts';
import { judgeStep } from '../judge-step.ts';

/** NS-2: a step says what is done, and with whom or why. */
export const stepSpecific = defineRule({
  id: 'step-specific',
  meta: {
    summary: 'Say what is done, and with whom or why',
    field: 'nextSteps',
    messages: {
      tooShort: 'Too short to act on: say what is done, and with whom or why.',
      bareWait: 'Say what you did about the wait, with whom and what for.',
      noObject: 'Say with whom, or what it is about.',
    },
  },
  check({ entries, report }) {
    for (const { step } of entries) {
      if (step.text === '') continue;
      const fault = judgeStep(step.text);
      if (fault !== null) report(fault, { range: [step.start, step.end] });
    }
  },
});
