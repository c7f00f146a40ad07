import { defineRule, replaceRange } from '../define-rule.ts';
import type { Entry, Span } from '../parse.ts';

/** NS-1: single spaces stand between date, initials and step, and nothing before the date. */
export const separator = defineRule({
  id: 'separator',
  meta: {
    summary: 'Separate date, initials and step by one space',
    field: 'nextSteps',
    messages: {
      between: 'Put one space between date, initials and step, and nothing else.',
      before: 'Start with the date, without a mark before it.',
    },
  },
  check({ entries, nextSteps, report }) {
    for (const entry of entries) {
      const { start, head } = entry;
      if (head > start) {
        report('before', { range: [start, head], fix: replaceRange({ start, end: head }, '') });
      }
      for (const gap of gapsOf(entry)) {
        if (gap.end === gap.start + 1 && nextSteps[gap.start] === ' ') continue;
        report('between', { range: [gap.start, gap.end], fix: replaceRange(gap, ' ') });
      }
    }
  },
});

/** What stands between the parts that an entry has. */
function gapsOf({ date, initials, step }: Entry): readonly Span[] {
  const parts = [date, initials, step.text === '' ? null : step].filter((part) => part !== null);
  return parts.slice(1).map((part, index) => ({ start: parts[index]!.end, end: part.start }));
}
