import { defineMetric } from '../define-metric.ts';
import { sameWords } from '../same-words.ts';

const GROWTH_CONVERSATION = 'Growth Conversation';

/** DICT. */
export const growthConversations = defineMetric({
  id: 'growthConversations',
  meta: {
    label: 'Growth conversations',
    sentence: 'Cases closed in the period with the Resolution Action Growth Conversation.',
    unit: 'cases',
    better: 'higher',
    kind: 'period',
  },
  reckoning: 'count',
  check({ scored, closed }, report) {
    if (!closed) return;
    const counted = sameWords(scored.theCase.resolutionAction ?? '', GROWTH_CONVERSATION);
    report(scored.ownerAt(scored.closedAt), counted);
  },
});
