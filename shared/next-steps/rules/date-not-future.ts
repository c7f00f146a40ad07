import { defineRule } from '../define-rule.ts';

/** NS-1: the date says when the entry was written; when the step is due stands in the Next Steps Date (NS-3). */
export const dateNotFuture = defineRule({
  id: 'date-not-future',
  meta: {
    summary: 'Date an entry with the day it was written',
    field: 'nextSteps',
    messages: { future: '{{day}} is still to come: date the entry today, and set the due day as Next Steps Date.' },
  },
  check({ entries, today, report }) {
    for (const { date, day } of entries) {
      if (!date || day === null || day <= today) continue;
      report('future', { range: [date.start, date.end], data: { day: date.readings[0] ?? date.raw } });
    }
  },
});
