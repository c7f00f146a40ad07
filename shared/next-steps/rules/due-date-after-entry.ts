import { formatDay } from '#shared/lib';
import { defineRule } from '../define-rule.ts';

/** NS-3: a step is due on the day it was written down, or later. */
export const dueDateAfterEntry = defineRule({
  id: 'due-date-after-entry',
  meta: {
    summary: 'Set the Next Steps Date with the newest entry',
    field: 'nextStepsDate',
    scope: 'while-open',
    messages: { before: 'The Next Steps Date {{day}} lies before the newest entry, {{entry}}.' },
  },
  check({ dueDay, newest, report }) {
    if (dueDay === null || newest?.day == null || dueDay >= newest.day) return;
    const day = formatDay(dueDay);
    report('before', { range: [0, day.length], data: { day, entry: formatDay(newest.day) } });
  },
});
