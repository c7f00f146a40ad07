import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { zoneOffsets } from '../../../shared/lib/zone-offsets.ts';

const offsetOf = (zone: string, ms: number) =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;

describe('zoneOffsets', () => {
  const zones = [
    'UTC',
    'America/New_York',
    'Europe/Berlin',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Africa/Cairo',
    'Pacific/Apia',
  ];

  it.each(zones)('agrees with Temporal at any instant of 1970 to 2037 (%s)', (zone) => {
    const offsetAt = zoneOffsets(zone);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2037, 11, 31) }), (ms) => {
        expect(offsetAt(ms)).toBe(offsetOf(zone, ms));
      }),
      { numRuns: 100 },
    );
  });

  it.each(zones)('changes on the millisecond (%s)', (zone) => {
    const offsetAt = zoneOffsets(zone);
    let at = Temporal.Instant.from('2008-01-01T00:00:00Z').toZonedDateTimeISO(zone);
    for (let left = 60; left > 0; left--) {
      const next = at.getTimeZoneTransition('next');
      if (!next) return;
      const ms = next.epochMilliseconds;
      expect([offsetAt(ms - 1), offsetAt(ms)]).toEqual([offsetOf(zone, ms - 1), offsetOf(zone, ms)]);
      at = next;
    }
  });

  it('answers far-off and impossible instants at once', () => {
    const offsetAt = zoneOffsets('America/New_York');
    expect([offsetAt(Date.UTC(9999, 6, 1)), offsetAt(Number.NaN), offsetAt(Number.POSITIVE_INFINITY)]).toEqual([
      -14_400_000, 0, 0,
    ]);
  });
});
