import { describe, expect, it } from 'vitest';
import { createCalendar, parseInstant } from '#shared/lib';
import { isQuiet } from '../../../shared/reminders/is-quiet.ts';

const calendar = createCalendar({ zone: 'Europe/Berlin', holidays: ['2025-06-19'] });
const night = { from: '18:00', to: '08:00' };
const noon = { from: '12:00', to: '13:00' };

describe('isQuiet', () => {
  it.each([
    ['before the evening', night, true, '2025-06-12T15:59:00Z', false],
    ['from the evening on', night, true, '2025-06-12T16:00:00Z', true],
    ['in the morning until its end', night, true, '2025-06-13T05:59:00Z', true],
    ['at its end', night, true, '2025-06-13T06:00:00Z', false],
    ['within one day', noon, true, '2025-06-12T10:30:00Z', true],
    ['after it, within one day', noon, true, '2025-06-12T11:00:00Z', false],
    ['two equal times', { from: '09:00', to: '09:00' }, true, '2025-06-12T07:00:00Z', false],
    ['never, on a working day', null, true, '2025-06-12T22:00:00Z', false],
    ['a Saturday', null, true, '2025-06-14T10:00:00Z', true],
    ['a holiday', null, true, '2025-06-19T10:00:00Z', true],
    ['a Saturday that counts', null, false, '2025-06-14T10:00:00Z', false],
    ['the night of a Saturday that counts', night, false, '2025-06-14T20:00:00Z', true],
  ])('%s', (_claim, quiet, onlyWorkingDays, now, expected) => {
    expect(isQuiet({ quiet, onlyWorkingDays }, calendar, parseInstant(now))).toBe(expected);
  });
});
