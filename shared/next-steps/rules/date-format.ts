import { defineRule, replaceRange } from '../define-rule.ts';
import type { EntryDate } from '../entry-date.ts';
import type { Span } from '../parse.ts';

/** NS-1: the date is written YYYY-MM-DD. One that could be read two ways is left to the person who wrote it. */
export const dateFormat = defineRule({
  id: 'date-format',
  meta: {
    summary: 'Write dates as YYYY-MM-DD',
    field: 'nextSteps',
    messages: {
      otherForm: 'Write the date as {{day}}.',
      ambiguous: 'Does {{raw}} mean {{first}} or {{second}}? Write it as YYYY-MM-DD.',
      timed: 'Write the date as {{day}}, without the time of day.',
      unreadable: 'Write {{raw}} as a full date, YYYY-MM-DD.',
    },
  },
  check({ entries, report }) {
    for (const { date } of entries) {
      if (!date || date.iso) continue;
      const range = [date.start, date.end] as const;
      const [first, second] = date.readings;
      if (first === undefined) report('unreadable', { range, data: { raw: date.raw } });
      else if (date.timed) report('timed', { range, data: { day: first }, choices: choicesFor(date) });
      else if (second === undefined)
        report('otherForm', { range, data: { day: first }, fix: replaceRange(date, first) });
      else {
        report('ambiguous', { range, data: { raw: date.raw, first, second }, choices: choicesFor(date) });
      }
    }
  },
});

function choicesFor(date: EntryDate & Span) {
  return date.readings.map((day) => ({ label: day, fix: replaceRange(date, day) }));
}
