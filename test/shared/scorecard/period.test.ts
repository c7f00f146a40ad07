import { describe, expect, it } from 'vitest';
import { createCalendar, formatInstant, parseDay, parseInstant } from '#shared/lib';
import { isIn, periodOf } from '../../../shared/scorecard/period.ts';

const period = (from: string, to: string, zone: string, now: string) =>
  periodOf(parseDay(from)!, parseDay(to)!, createCalendar({ zone }), parseInstant(now));

describe('a period', () => {
  it.each([
    ['UTC', '2025-06-01', '2025-06-01', '2025-06-01T00:00:00Z', '2025-06-02T00:00:00Z'],
    ['Asia/Tokyo', '2025-06-01', '2025-06-02', '2025-05-31T15:00:00Z', '2025-06-02T15:00:00Z'],
    ['Europe/Berlin', '2025-03-30', '2025-03-30', '2025-03-29T23:00:00Z', '2025-03-30T22:00:00Z'],
    ['America/New_York', '2025-11-02', '2025-11-02', '2025-11-02T04:00:00Z', '2025-11-03T05:00:00Z'],
    // Midnight of 6 September 2026 does not happen there.
    ['America/Santiago', '2026-09-06', '2026-09-06', '2026-09-06T04:00:00Z', '2026-09-07T03:00:00Z'],
  ])('in %s from %s to %s is whole days of the zone', (zone, from, to, start, end) => {
    const whole = period(from, to, zone, '2030-01-01T00:00:00Z');
    expect([formatInstant(whole.start), formatInstant(whole.end)]).toEqual([start, end]);
  });

  it('holds its first instant and not its end', () => {
    const june = period('2025-06-01', '2025-06-30', 'UTC', '2030-01-01T00:00:00Z');
    expect([june.start - 1, june.start, june.end - 1, june.end].map((ms) => isIn(june, ms))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('holds nothing after now, and now itself', () => {
    const june = period('2025-06-01', '2025-06-30', 'UTC', '2025-06-12T09:00:00Z');
    expect([june.now, june.now + 1, Infinity, Number.NaN].map((ms) => isIn(june, ms))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
