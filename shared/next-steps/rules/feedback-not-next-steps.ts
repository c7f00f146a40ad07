import { defineRule } from '../define-rule.ts';
import { parseEntries } from '../parse.ts';
import { readFeedback } from '../read-feedback.ts';

/** R10-12: Feedback is feedback, never a next step. */
export const feedbackNotNextSteps = defineRule({
  id: 'feedback-not-next-steps',
  meta: {
    summary: 'Keep next steps out of Feedback',
    field: 'feedback',
    scope: 'when-closing',
    messages: {
      dated: 'Feedback begins with a date like a next step: write what the customer said, or NA.',
      copied: 'Feedback repeats a next step: write what the customer said, or NA.',
    },
  },
  check({ feedback, nextSteps, entries, roster, report }) {
    const { said, na, start, end } = readFeedback(feedback);
    if (said === '' || na !== null) return;
    const range = [start, end] as const;
    const [first] = parseEntries(said, roster);
    if (first?.date) return report('dated', { range });
    const words = plain(said);
    const isCopy = (text: string) => plain(text) === words;
    if (isCopy(nextSteps) || entries.some((entry) => isCopy(entry.text) || isCopy(entry.step.text)))
      report('copied', { range });
  },
});

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
