import { formatDay, parseDay } from '#shared/lib';
import type { TextEdit } from '../define-rule.ts';
import { defineRule, insertAt, replaceRange } from '../define-rule.ts';
import type { Entry } from '../parse.ts';

/** NS-1: an entry opens with the day it was written. Nobody knows that day of an older entry, so none is made up. */
export const dateFirst = defineRule({
  id: 'date-first',
  meta: {
    summary: 'Start an entry with its date',
    field: 'nextSteps',
    messages: {
      missing: 'Start with the date, like {{example}}.',
      behind: 'Put the date before the initials.',
    },
  },
  check({ entries, newest, today, report }) {
    const example = formatDay(today);
    for (const entry of entries) {
      const { date, lateDate, start, head } = entry;
      if (date) continue;
      const written = lateDate?.readings.filter((day) => parseDay(day)! <= today) ?? [];
      if (lateDate && written.length > 0) {
        const range = [lateDate.start, lateDate.end] as const;
        const moves = written.map((label) => ({ label, fix: moveToFront(entry, lateDate, label) }));
        const [only] = lateDate.readings.length === 1 && !lateDate.timed ? moves : [];
        report('behind', { range, ...(only ? { fix: only.fix } : { choices: moves }) });
        continue;
      }
      const fix = entry === newest ? { fix: insertAt(head, `${example} `) } : {};
      report('missing', { range: [start, start], data: { example }, ...fix });
    }
  },
});

function moveToFront(entry: Entry, late: NonNullable<Entry['lateDate']>, day: string): readonly TextEdit[] {
  const rest =
    late.until < entry.end ? { start: late.start, end: late.until } : { start: entry.initials!.end, end: late.end };
  return [...insertAt(entry.head, `${day} `), ...replaceRange(rest, '')];
}
