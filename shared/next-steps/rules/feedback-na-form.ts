import { defineRule, replaceRange } from '../define-rule.ts';
import { readFeedback } from '../read-feedback.ts';

/** R10-12: no feedback is written `NA`, so that reports count it. */
export const feedbackNaForm = defineRule({
  id: 'feedback-na-form',
  meta: {
    summary: 'Write NA when there is no feedback',
    field: 'feedback',
    scope: 'when-closing',
    messages: { form: 'Write NA when there is no feedback.' },
  },
  check({ feedback, report }) {
    const text = readFeedback(feedback);
    if (text.na !== 'form' && text.na !== 'word') return;
    const fix = replaceRange(text, 'NA');
    const range = [text.start, text.end] as const;
    if (text.na === 'form') report('form', { range, fix });
    else report('form', { range, choices: [{ label: 'NA', fix }] });
  },
});
