import { defineRule } from '../define-rule.ts';

/** NS-1: the date is a day of the calendar. */
export const dateValid = defineRule({
  id: 'date-valid',
  meta: {
    summary: 'Use a day that exists',
    field: 'nextSteps',
    messages: { noSuchDay: 'There is no such day as {{raw}}.' },
  },
  check({ entries, report }) {
    for (const { date } of entries) {
      if (!date || date.readings.length > 0 || !date.hasYear) continue;
      report('noSuchDay', { range: [date.start, date.end], data: { raw: date.raw } });
    }
  },
});
