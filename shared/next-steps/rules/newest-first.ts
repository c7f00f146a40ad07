import type { TextEdit } from '../define-rule.ts';
import { defineRule } from '../define-rule.ts';
import type { Entry } from '../parse.ts';

/** NS-3: the newest entry stands first. Sorting keeps the order of entries of one day. */
export const newestFirst = defineRule({
  id: 'newest-first',
  meta: {
    summary: 'Put the newest entry first',
    field: 'nextSteps',
    messages: { outOfOrder: 'This entry is newer than the one above it: newest first.' },
  },
  check({ entries, report }) {
    const found = firstOutOfOrder(entries);
    if (!found?.date) return;
    const fix = sorted(entries);
    report('outOfOrder', { range: [found.date.start, found.date.end], ...(fix && { fix }) });
  },
});

function firstOutOfOrder(entries: readonly Entry[]): Entry | null {
  let above = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    if (entry.day === null) continue;
    if (entry.day > above) return entry;
    above = entry.day;
  }
  return null;
}

/** Each line takes the text that belongs there; blank lines and line ends stay. Null where a day is unknown. */
function sorted(entries: readonly Entry[]): readonly TextEdit[] | null {
  const dated = entries.flatMap((entry) => (entry.day === null ? [] : [{ text: entry.text, day: entry.day }]));
  if (dated.length < entries.length) return null;
  dated.sort((a, b) => b.day - a.day);
  return entries.flatMap(({ start, end, text }, line) => {
    const wanted = dated[line]?.text ?? text;
    return wanted === text ? [] : [{ start, end, text: wanted }];
  });
}
