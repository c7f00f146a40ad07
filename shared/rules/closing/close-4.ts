import { defineClosingRule, OUTCOMES } from './define-closing-rule.ts';
import { closedStatusOf } from './closed-status.ts';

/** CLOSE-4, STAT: N/A takes what fits nowhere else, in the editions that have it; no case closes to a status that is not there. */
export const close4 = defineClosingRule({
  id: 'CLOSE-4',
  meta: {
    summary: 'The edition has a status for it',
    outcomes: OUTCOMES,
    messages: {
      notOffered: 'This edition has no status N/A: choose another, the sheet offers one for each such case.',
      noStatus: 'This edition has no status for {{outcome}}: choose another.',
    },
  },
  check({ reading: { edition }, outcome }, block) {
    if (closedStatusOf(edition, outcome) !== null) return;
    if (outcome === 'na') block('notOffered');
    else block('noStatus', { outcome });
  },
});
