import { formatDay } from '#shared/lib';
import { defineRule, replaceRange } from '../define-rule.ts';

/** NS-3: a step falls due on a day on which the team works. Which one to take instead is the person's to choose. */
export const dueDateWorkingDay = defineRule({
  id: 'due-date-working-day',
  meta: {
    summary: 'Let a step fall due on a working day',
    field: 'nextStepsDate',
    scope: 'while-open',
    messages: { dayOff: '{{day}} is a weekend or a holiday.' },
  },
  check({ dueDay, isBusinessDay, report }) {
    if (dueDay === null || isBusinessDay(dueDay)) return;
    const day = formatDay(dueDay);
    const choices = [nearest(dueDay, 1, isBusinessDay), nearest(dueDay, -1, isBusinessDay)]
      .filter((workday) => workday !== null)
      .map(formatDay)
      .map((label) => ({ label, fix: replaceRange({ start: 0, end: day.length }, label) }));
    report('dayOff', { range: [0, day.length], data: { day }, choices });
  },
});

/** A team that is off for longer than this sets its own dates. */
const DAYS_TO_LOOK = 31;

function nearest(from: number, step: 1 | -1, isBusinessDay: (day: number) => boolean): number | null {
  for (let away = 1; away <= DAYS_TO_LOOK; away++) if (isBusinessDay(from + away * step)) return from + away * step;
  return null;
}
