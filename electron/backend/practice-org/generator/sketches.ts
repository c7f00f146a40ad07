import { openRisk } from './accounts.ts';
import type { Calendar } from './calendar.ts';
import type { CasePlan, Happening, NextStepsPlan } from './case-plan.ts';
import type { Random } from './random.ts';
import { TRIGGERS, triggerOf, type Trigger } from './triggers.data.ts';

/** A case in outline: what is left out is as on a case that nobody has touched. */
export type Sketch = Partial<CasePlan> & { readonly trigger: Trigger; readonly createdAt: number };
export type Scenario = (calendar: Calendar, random: Random) => Sketch;

export const HOUR = 3600;
export const DAY = 86_400;

export const anyOf = (random: Random, ...ids: string[]): Trigger => triggerOf(random.pick(ids));
export const inbound = (random: Random): Trigger =>
  anyOf(random, 'contact-sales', 'pql', 'support-ticket', 'referral', 'ar-request');
export const LIMITED = TRIGGERS.filter((trigger) => !trigger.exempt && trigger.id !== 'hva-check-in');
export const EXEMPT = TRIGGERS.filter((trigger) => trigger.exempt && !trigger.id.startsWith('hva'));

export const good = (writtenOn: number, due: number | null, entries = 1): NextStepsPlan => ({
  manner: 'good',
  entries,
  writtenOn,
  due,
});
export const soon = (calendar: Calendar, workdays: number): number =>
  calendar.workdaysBefore(calendar.today, -workdays);

/** A start `days` ago, in the morning, with the case created just before. */
export function begun(
  calendar: Calendar,
  random: Random,
  days: number,
): { createdAt: number; routedAt: number; startedAt: number; day: number } {
  const day = calendar.today - days;
  const startedAt = calendar.past(day, 9 + random.next() * 2);
  const createdAt = startedAt - random.int(1, 6) * HOUR;
  return { createdAt, routedAt: createdAt + random.int(60, 900), startedAt, day };
}

export const first = (startedAt: number): Happening => ({ kind: 'mail-out', at: startedAt + 300, tone: 'first' });

export const renewal = (
  random: Random,
  createdAt: number,
  closesIn: number | null,
  risk: string | null = openRisk(random),
): CasePlan['opportunity'] => ({
  kind: 'Renewal',
  closesIn,
  risk,
  outcome: 'open',
  createdAt: createdAt - random.int(5, 40) * DAY,
});

export function engaged(
  calendar: Calendar,
  random: Random,
  days: number,
  steps: { due: number | null; manner?: NextStepsPlan['manner']; entries?: number },
): Sketch & { happenings: readonly Happening[] } {
  const { day, ...times } = begun(calendar, random, days);
  const replied = Math.min(calendar.now - 7200, times.startedAt + random.int(3, 20) * HOUR);
  return {
    trigger: random.pick(days > 14 ? EXEMPT : LIMITED),
    ...times,
    status: 'In Progress: Engaged',
    withAdmin: true,
    nextSteps: {
      manner: steps.manner ?? 'good',
      entries: steps.entries ?? random.int(1, 2),
      writtenOn: Math.min(calendar.today, day + 1),
      due: steps.due,
    },
    happenings: [
      first(times.startedAt),
      { kind: 'mail-in', at: replied, tone: 'reply' },
      { kind: 'mail-out', at: replied + 3600, tone: 'reply' },
    ],
  };
}

export function unanswered(calendar: Calendar, random: Random, days: number): Omit<Sketch, 'trigger'> {
  const { day, ...times } = begun(calendar, random, days);
  return {
    ...times,
    status: 'In Progress: Attempting Contact',
    withAdmin: true,
    nextSteps: good(day + 7, soon(calendar, 2), 3),
    happenings: [
      first(times.startedAt),
      { kind: 'call-out', at: calendar.past(day + 2, 10.5), reached: false },
      { kind: 'mail-out', at: calendar.past(day + 4, 9.5), tone: 'follow' },
      { kind: 'mail-out', at: calendar.past(day + 6, 9.2), tone: 'last' },
    ],
  };
}

/** Opened with the fiscal year in February and open all through it. */
export function highValue(calendar: Calendar, random: Random, silentDays: number): Sketch {
  const [year = 2026, month = 1] = calendar.nameOf(calendar.today).split('-').map(Number);
  const fiscal = Date.UTC(month >= 2 ? year : year - 1, 1, 1) / 1000 / DAY;
  const opened = Math.min(calendar.today - silentDays - 5, calendar.workdayFrom(fiscal + random.int(0, 20)));
  const createdAt = calendar.past(opened, 6);
  const spoke = calendar.today - silentDays;
  return {
    trigger: triggerOf('hva'),
    createdAt,
    routedAt: createdAt + 900,
    startedAt: calendar.past(opened, 10),
    status: 'In Progress: Engaged',
    account: 'high-value',
    withAdmin: true,
    nextSteps: good(spoke, calendar.workdayFrom(spoke + 90 > calendar.today ? spoke + 90 : calendar.today + 10), 3),
    happenings: [
      { kind: 'mail-out', at: calendar.past(opened, 10.1), tone: 'first' },
      { kind: 'call-out', at: calendar.past(Math.max(opened + 1, spoke), 11), reached: true },
      {
        kind: 'reminder',
        at: calendar.past(Math.max(opened + 1, spoke), 12),
        day: calendar.workdayFrom(Math.max(calendar.today + 5, spoke + 88)),
      },
    ],
  };
}
