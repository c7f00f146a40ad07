import { defineClosingRule } from './define-closing-rule.ts';
import { closedStatusOf } from './closed-status.ts';

/** CLOSE-4: N/A takes what fits nowhere else, in the editions that have it. */
export const close4 = defineClosingRule({
  id: 'CLOSE-4',
  meta: {
    summary: 'N/A exists in this edition',
    outcomes: ['na'],
    messages: {
      notOffered: 'This edition has no status N/A: choose another, the sheet offers one for each such case.',
    },
  },
  check({ reading: { edition } }, block) {
    if (closedStatusOf(edition, 'na') === null) block('notOffered');
  },
});
