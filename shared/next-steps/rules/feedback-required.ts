import { defineRule } from '../define-rule.ts';

/** R10-12: a closed case carries Feedback, `NA` when there is none; not where the edition leaves it open. */
export const feedbackRequired = defineRule({
  id: 'feedback-required',
  meta: {
    summary: 'Give feedback, or NA',
    field: 'feedback',
    scope: 'when-closing',
    messages: { blank: 'Feedback is empty: write what the customer said, or NA.' },
  },
  check({ feedback, edition, report }) {
    if (!edition.requiredTenTerms.feedbackRequired) return;
    if (!/[^\s\u00ad\u200b\u200e\u200f\u2060]/u.test(feedback)) report('blank', { range: [0, feedback.length] });
  },
});
