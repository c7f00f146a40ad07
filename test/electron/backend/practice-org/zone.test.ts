import { describe, expect, it } from 'vitest';
import { dayName, parseDay } from '../../../../electron/backend/practice-org/wire-time.ts';
import { dayIn, startOfDay, zoneOffset } from '../../../../electron/backend/practice-org/zone.ts';

const seconds = (iso: string): number => Date.parse(iso) / 1000;

describe('a zone', () => {
  it.each([
    ['UTC', '2026-06-11T12:00:00Z', 0],
    ['America/New_York', '2026-06-11T12:00:00Z', -4],
    ['America/New_York', '2026-01-11T12:00:00Z', -5],
    ['Asia/Kolkata', '2026-06-11T12:00:00Z', 5.5],
  ])('%s at %s is %d hours ahead', (zone, iso, hours) => {
    expect(zoneOffset(zone, seconds(iso))).toBe(hours * 3600);
  });

  it('has its own today', () => {
    const at = seconds('2026-06-11T23:30:00Z');
    expect(['UTC', 'Asia/Tokyo', 'America/Los_Angeles'].map((zone) => dayName(dayIn(zone, at)))).toEqual([
      '2026-06-11',
      '2026-06-12',
      '2026-06-11',
    ]);
  });

  it.each([
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00Z'],
    ['Europe/Berlin', '2026-03-30', '2026-03-29T22:00:00Z'],
    ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00Z'],
    ['Pacific/Auckland', '2026-06-11', '2026-06-10T12:00:00Z'],
  ])('%s begins %s at %s', (zone, day, iso) => {
    expect(startOfDay(zone, parseDay(day) as number)).toBe(seconds(iso));
  });
});
