import { expect, it } from 'vitest';
import { createCalendar, parseInstant } from '#shared/lib';
import { sayClock, sayDay } from '../../../shared/day/say-time.ts';

const calendar = createCalendar({ zone: 'America/New_York' });
const now = parseInstant('2025-06-12T13:00:00Z');

it.each([
  ['2025-06-12T13:00:00Z', 'today'],
  ['2025-06-13T03:59:00Z', 'today'],
  ['2025-06-13T04:00:00Z', 'tomorrow'],
  ['2025-06-12T03:59:00Z', 'yesterday'],
  ['2025-06-16T13:00:00Z', 'Monday'],
  ['2025-06-18T13:00:00Z', 'Wednesday'],
  ['2025-06-06T13:00:00Z', 'Friday'],
  ['2025-06-19T13:00:00Z', '19 Jun'],
  ['2025-06-05T13:00:00Z', '5 Jun'],
  ['2024-12-31T13:00:00Z', '31 Dec 2024'],
])('says %s as %s', (instant, said) => {
  expect(sayDay(parseInstant(instant), { calendar, now })).toBe(said);
});

it('says the wall clock of the zone', () => {
  expect(sayClock(parseInstant('2025-06-12T13:05:59Z'), calendar)).toBe('09:05');
});
