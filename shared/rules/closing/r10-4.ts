import { r10Item4 } from '../required-ten/r10-4.ts';
import { gapAtClose } from './at-close.ts';
import { defineClosingRule, OUTCOMES } from './define-closing-rule.ts';

/** R10-4: no case closes without Next Steps and their date, nor with an error in the newest entry. */
export const r10Closing4 = defineClosingRule({
  id: 'R10-4',
  meta: { summary: r10Item4.meta.summary, outcomes: OUTCOMES, messages: { gap: '{{why}}' } },
  check({ reading }, block) {
    const why = gapAtClose(r10Item4, reading);
    if (why === null) return;
    const dateAlone = (reading.theCase.nextSteps ?? '').trim() !== '' && reading.nextStepsDay === null;
    block('gap', { why }, [
      dateAlone
        ? { record: 'case', field: 'nextStepsDate', label: 'Set the Next Steps Date' }
        : { record: 'case', field: 'nextSteps', label: 'Mend the newest entry' },
    ]);
  },
});
