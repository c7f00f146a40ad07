import { describe, expect, it } from 'vitest';
import { dayName, parseDay, parseInstant, wireInstant } from '../../../../electron/backend/practice-org/wire-time.ts';

const seconds = (iso: string): number => Date.parse(iso) / 1000;

describe('time on the wire', () => {
  it.each(['1969-12-31T23:59:59Z', '2024-02-29T00:00:00Z', '2026-06-11T15:04:05Z'])('prints %s', (iso) => {
    expect(wireInstant(seconds(iso))).toBe(iso.replace('Z', '.000+0000'));
  });

  it.each([
    ['2026-01-31T10:00:00Z', '2026-01-31T10:00:00Z'],
    ['2026-01-31T10:00:00.999Z', '2026-01-31T10:00:00Z'],
    ['2026-01-31T10:00:00.000+0000', '2026-01-31T10:00:00Z'],
    ['2026-01-31T10:00:00+02:00', '2026-01-31T08:00:00Z'],
    ['2026-01-31T10:00:00-0330', '2026-01-31T13:30:00Z'],
  ])('reads %s', (text, iso) => {
    expect(parseInstant(text)).toBe(seconds(iso));
  });

  it.each(['', '2026-01-31', '2026-01-31T10:00:00', '2026-13-31T10:00:00Z', 'now'])('%j is no instant', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  it('knows which days there are', () => {
    expect(
      [parseDay('2024-02-29'), parseDay('2026-02-29'), parseDay('2026-2-3'), parseDay('x')].map((day) =>
        day === null ? null : dayName(day),
      ),
    ).toEqual(['2024-02-29', null, null, null]);
  });
});
