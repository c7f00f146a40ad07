import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { createCalendar, formatDay, formatInstant, parseDay, parseInstant } from '#shared/lib';

const ZONES = [
  'UTC',
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Asia/Beirut',
  'Africa/Casablanca',
  'America/Havana',
  'Pacific/Apia',
];
const calendars = new Map(ZONES.map((zone) => [zone, createCalendar({ zone })]));
const calendarOf = (zone: string) => calendars.get(zone)!;

const zones = fc.constantFrom(...ZONES);
const FROM = Date.UTC(2008, 0, 1);
const TO = Date.UTC(2032, 0, 1);
/** Instants of 24 years, half of them within a day of a change of offset, where the mistakes are. */
function instantsOf(zone: string): fc.Arbitrary<number> {
  const anywhere = fc.integer({ min: FROM, max: TO });
  const changes = transitionsOf(zone);
  if (changes.length === 0) return anywhere;
  const near = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -26 * 60, max: 26 * 60 }))
    .map(([change, minutes]) => change + minutes * 60_000);
  return fc.oneof(anywhere, near);
}
const zoneAndInstant = zones.chain((zone) => fc.tuple(fc.constant(zone), instantsOf(zone)));

function transitionsOf(zone: string): number[] {
  const found: number[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(FROM).toZonedDateTimeISO(zone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds > TO) return found;
    found.push(next.epochMilliseconds);
    at = next;
  }
}

const zoned = (zone: string, ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);

describe('calendar', () => {
  it('knows the day of any instant, as Temporal does', () => {
    fc.assert(
      fc.property(zoneAndInstant, ([zone, ms]) => {
        expect(formatDay(calendarOf(zone).dayOf(ms))).toBe(zoned(zone, ms).toPlainDate().toString());
      }),
      { numRuns: 300 },
    );
  });

  it('starts a day where Temporal starts it, also when midnight is skipped or shown twice', () => {
    fc.assert(
      fc.property(zoneAndInstant, ([zone, ms]) => {
        const calendar = calendarOf(zone);
        expect(calendar.startOfDay(calendar.dayOf(ms))).toBe(zoned(zone, ms).startOfDay().epochMilliseconds);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the wall-clock time when adding days and months, as Temporal does', () => {
    fc.assert(
      fc.property(zoneAndInstant, fc.integer({ min: -400, max: 400 }), ([zone, ms], count) => {
        const calendar = calendarOf(zone);
        expect(calendar.addDays(ms, count)).toBe(zoned(zone, ms).add({ days: count }).epochMilliseconds);
        expect(calendar.addMonths(ms, count)).toBe(zoned(zone, ms).add({ months: count }).epochMilliseconds);
      }),
      { numRuns: 300 },
    );
  });

  const zonedCases: readonly [what: string, zone: string, from: string, days: number, expected: string][] = [
    [
      'over the start of summer time in New York',
      'America/New_York',
      '2025-03-08T14:00:00Z',
      1,
      '2025-03-09T13:00:00Z',
    ],
    ['over the end of summer time in New York', 'America/New_York', '2025-11-01T13:00:00Z', 1, '2025-11-02T14:00:00Z'],
    ['into the hour that Berlin skips', 'Europe/Berlin', '2025-03-29T01:30:00Z', 1, '2025-03-30T01:30:00Z'],
    ['into the hour that Berlin shows twice', 'Europe/Berlin', '2025-10-25T00:30:00Z', 1, '2025-10-26T00:30:00Z'],
    [
      'nothing, in the hour that Havana shows twice',
      'America/Havana',
      '2013-11-03T05:00:00Z',
      0,
      '2013-11-03T05:00:00Z',
    ],
    ['through a year in Kolkata', 'Asia/Kolkata', '2025-01-01T04:00:00Z', 365, '2026-01-01T04:00:00Z'],
    [
      'over half an hour of summer time on Lord Howe',
      'Australia/Lord_Howe',
      '2025-04-04T22:00:00Z',
      1,
      '2025-04-05T22:30:00Z',
    ],
  ];
  it.each(zonedCases)('adds days %s', (_what, zone, from, days, expected) => {
    expect(formatInstant(calendarOf(zone).addDays(parseInstant(from), days))).toBe(expected);
  });

  it('starts the day after a skipped midnight at 01:00 (São Paulo, Beirut)', () => {
    const saoPaulo = calendarOf('America/Sao_Paulo');
    expect(formatInstant(saoPaulo.startOfDay(parseDay('2018-11-04')!))).toBe('2018-11-04T03:00:00Z');
    expect(formatInstant(saoPaulo.endOfDay(parseDay('2018-11-03')!))).toBe('2018-11-04T03:00:00Z');
    const beirut = calendarOf('Asia/Beirut');
    expect(formatInstant(beirut.startOfDay(parseDay('2025-03-30')!))).toBe('2025-03-29T22:00:00Z');
  });

  describe('business days', () => {
    const calendar = createCalendar({ zone: 'Europe/Berlin', holidays: ['2025-06-09', '2025-12-25', '2025-12-26'] });
    const cases: readonly [what: string, from: string, days: number, expected: string][] = [
      ['Thursday to Friday', '2025-06-12T08:15:00Z', 1, '2025-06-13T08:15:00Z'],
      ['Friday to Monday', '2025-06-13T08:15:00Z', 1, '2025-06-16T08:15:00Z'],
      ['Saturday to Monday', '2025-06-14T08:15:00Z', 1, '2025-06-16T08:15:00Z'],
      ['Sunday to Monday', '2025-06-15T08:15:00Z', 1, '2025-06-16T08:15:00Z'],
      ['Friday over a holiday Monday to Tuesday', '2025-06-06T08:15:00Z', 1, '2025-06-10T08:15:00Z'],
      ['Wednesday over two holidays and a weekend', '2025-12-24T09:00:00Z', 1, '2025-12-29T09:00:00Z'],
      ['the same hour across summer time', '2025-03-28T09:00:00Z', 1, '2025-03-31T08:00:00Z'],
      ['the local evening, not the UTC day', '2025-06-12T22:30:00Z', 1, '2025-06-15T22:30:00Z'],
      ['five from a Monday', '2025-06-16T08:00:00Z', 5, '2025-06-23T08:00:00Z'],
    ];
    it.each(cases)('%s', (_what, from, days, expected) => {
      expect(formatInstant(calendar.addBusinessDays(parseInstant(from), days))).toBe(expected);
    });
  });

  it('refuses a zone that nobody knows', () => {
    expect(() => createCalendar({ zone: 'Mars/Olympus' })).toThrow(RangeError);
  });
});

describe('the days of the week without work', () => {
  const friday = parseDay('2025-06-13')!;
  const working = (weekend: readonly number[]) =>
    [0, 1, 2, 3].map((days) => createCalendar({ zone: 'UTC', weekend }).isBusinessDay(friday + days));

  it('are the ones that are named', () => {
    expect(working([5, 6])).toEqual([false, false, true, true]);
    expect(working([])).toEqual([true, true, true, true]);
  });

  it('are none where the whole week is named: a next working day can always be found', () => {
    const calendar = createCalendar({ zone: 'UTC', weekend: [0, 1, 2, 3, 4, 5, 6] });
    expect(formatInstant(calendar.addBusinessDays(parseInstant('2025-06-13T09:00:00Z'), 1))).toBe(
      '2025-06-14T09:00:00Z',
    );
  });
});
