import { defineRule } from '../define-rule.ts';

/** An entry fits the org's field: 255 UTF-16 units, unless its describe says otherwise. */
export const length = defineRule({
  id: 'length',
  meta: {
    summary: 'Keep an entry short enough for the field',
    field: 'nextSteps',
    messages: { tooLong: 'Shorten the entry by {{excess}} characters; at most {{max}} fit.' },
  },
  check({ entries, maxEntryLength, report }) {
    for (const { start, end } of entries) {
      const excess = end - start - maxEntryLength;
      if (excess > 0)
        report('tooLong', { range: [start + maxEntryLength, end], data: { excess, max: maxEntryLength } });
    }
  },
});
