import { describe, expect, it } from 'vitest';
import { Calendar } from '../../../../../electron/backend/practice-org/generator/calendar.ts';
import {
  closedCase,
  closedCreatedAt,
  closedTrigger,
  SPAN_DAYS,
} from '../../../../../electron/backend/practice-org/generator/closed-cases.ts';
import { Random } from '../../../../../electron/backend/practice-org/generator/random.ts';
import { TRIGGERS } from '../../../../../electron/backend/practice-org/generator/triggers.data.ts';

const calendar = new Calendar('Europe/Berlin', Date.parse('2026-06-10T13:30:00Z') / 1000);
const random = new Random(11);
const plans = Array.from({ length: 600 }, (_, n) =>
  closedCase(closedTrigger(n, random), closedCreatedAt(calendar, random), calendar, random),
);
const share = (test: (plan: (typeof plans)[number]) => boolean): number => plans.filter(test).length / plans.length;

describe('closed cases', () => {
  it('reach back four months, mostly on working days', () => {
    const days = plans.map((plan) => calendar.dayOf(plan.createdAt));
    expect(Math.min(...days) > calendar.today - SPAN_DAYS).toBe(true);
    expect(share((plan) => calendar.isWorkday(calendar.dayOf(plan.createdAt)))).toBeGreaterThan(0.9);
  });

  it('show every trigger but the one that never closes', () => {
    expect(new Set(plans.map((plan) => plan.trigger.id)).size).toBe(TRIGGERS.length - 1);
  });

  it('are mostly done in a week, sometimes after fifteen days', () => {
    const days = (plan: (typeof plans)[number]): number => ((plan.closedAt ?? 0) - plan.createdAt) / 86_400;
    expect(share((plan) => days(plan) <= 7)).toBeGreaterThan(0.5);
    expect(share((plan) => days(plan) > 15)).toBeGreaterThan(0.05);
  });

  it('are unresponsive only after fifteen days of trying (CLOSE-3)', () => {
    const silent = plans.filter((plan) => plan.status === 'Closed: Unresponsive');
    expect(silent.length).toBeGreaterThan(20);
    expect(
      silent.filter(
        (plan) =>
          (plan.closedAt ?? 0) - (plan.happenings[0]?.at ?? 0) < 14.9 * 86_400 ||
          plan.happenings.some((what) => what.kind === 'mail-in'),
      ),
    ).toEqual([]);
  });

  it('lack something now and then', () => {
    expect(
      [
        share((plan) => plan.resolution === null),
        share((plan) => plan.feedback === null),
        share((plan) => plan.contact === 'blank'),
      ].every((rate) => rate > 0.01 && rate < 0.12),
    ).toBe(true);
    expect(share((plan) => plan.feedback === 'n/a') > 0).toBe(true);
  });
});
