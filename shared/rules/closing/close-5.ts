import { closedStatusOf } from './closed-status.ts';
import { defineClosingRule } from './define-closing-rule.ts';

/** CLOSE-5: an inbound request closes once its need is addressed, so N/A wants a reason. */
export const close5 = defineClosingRule({
  id: 'CLOSE-5',
  meta: {
    summary: 'An inbound request closes once it is addressed',
    outcomes: ['na'],
    messages: { unaddressed: 'An inbound request closes once the need is addressed: say why N/A fits.' },
  },
  check({ reading: { trigger, edition } }, _block, warn) {
    const offered = closedStatusOf(edition, 'na') !== null;
    if (offered && trigger?.category === 'inbound') warn('unaddressed');
  },
});
