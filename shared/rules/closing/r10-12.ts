import { r10Item12 } from '../required-ten/r10-12.ts';
import { gapAtClose } from './at-close.ts';
import { defineClosingRule, OUTCOMES } from './define-closing-rule.ts';

/** R10-12: where Feedback is needed, a blank or malformed one refuses every closing. */
export const r10Closing12 = defineClosingRule({
  id: 'R10-12',
  meta: { summary: r10Item12.meta.summary, outcomes: OUTCOMES, messages: { gap: '{{why}}' } },
  check({ reading }, block) {
    if (!reading.edition.requiredTenTerms.feedbackRequired) return;
    const why = gapAtClose(r10Item12, reading);
    if (why === null) return;
    const blank = (reading.theCase.feedback ?? '').trim() === '';
    block('gap', { why }, [
      blank
        ? { record: 'case', field: 'feedback', value: 'NA', label: 'Write NA' }
        : { record: 'case', field: 'feedback', label: 'Mend the Feedback' },
    ]);
  },
});
