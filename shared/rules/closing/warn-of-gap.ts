import type { RequiredTenItem } from '../required-ten/define-item.ts';
import { gapAtClose } from './at-close.ts';
import type { ClosingFix, ClosingRule } from './define-closing-rule.ts';
import { defineClosingRule, OUTCOMES } from './define-closing-rule.ts';

/** R10: an item that is, or once closed would be, missing can be overridden with a reason, whatever the outcome. */
export function warnOfGap(item: RequiredTenItem, ...fixes: readonly ClosingFix[]): ClosingRule {
  return defineClosingRule({
    id: item.id,
    meta: { summary: item.meta.summary, outcomes: OUTCOMES, messages: { gap: '{{why}}' } },
    check({ reading }, _block, warn) {
      const why = gapAtClose(item, reading);
      if (why !== null) warn('gap', { why }, fixes);
    },
  });
}
