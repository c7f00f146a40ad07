import { formatDay } from '#shared/lib';
import { defineRule } from '../define-rule.ts';

/** NS-3: what is due lies ahead, else nobody is reminded of it. */
export const dueDateNotPast = defineRule({
  id: 'due-date-not-past',
  meta: {
    summary: 'Keep the Next Steps Date ahead',
    field: 'nextStepsDate',
    scope: 'while-open',
    messages: { past: 'The step was due on {{day}}: do it, or set a new Next Steps Date.' },
  },
  check({ dueDay, today, report }) {
    if (dueDay === null || dueDay >= today) return;
    const day = formatDay(dueDay);
    report('past', { range: [0, day.length], data: { day } });
  },
});
