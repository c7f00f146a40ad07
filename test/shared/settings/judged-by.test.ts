import { describe, expect, it } from 'vitest';
import { fy25, fy26, withSilenceAnswers } from '#shared/handbook';
import { DEFAULT_SETTINGS, judgedBy } from '#shared/settings';

const print = (edition = fy26, zone = 'UTC', part: Partial<typeof DEFAULT_SETTINGS> = {}, rules = '1.0.0') =>
  judgedBy(edition, zone, { ...DEFAULT_SETTINGS, ...part }, rules);

describe('what the cases were judged by', () => {
  it.each([
    ['the edition', print(fy25)],
    ['an answer where the handbook is silent', print(withSilenceAnswers(fy26, { CAP: 'counts' }))],
    ['the zone', print(fy26, 'Asia/Tokyo')],
    ['the weekend', print(fy26, 'UTC', { weekend: [5, 6] })],
    ['a holiday', print(fy26, 'UTC', { holidays: [{ day: '2025-12-25', name: '' }] })],
    ['initials', print(fy26, 'UTC', { initials: { u1: 'KO' } })],
    ['the version of the rules', print(fy26, 'UTC', {}, '1.0.1')],
  ])('differs with %s', (_what, other) => {
    expect(other).not.toBe(print());
    expect(other).toMatch(/^[0-9a-f]{16}$/);
  });

  it('is the same for the same, in whatever order it was set, and for what judges nothing', () => {
    expect(print(fy26, 'UTC', { weekend: [6, 0] })).toBe(print());
    expect(print(fy26, 'UTC', { holidays: [{ day: '2025-12-25', name: 'A' }] })).toBe(
      print(fy26, 'UTC', { holidays: [{ day: '2025-12-25', name: 'B' }] }),
    );
    expect(print(fy26, 'UTC', { setUp: true, whenClosed: 'go-on' })).toBe(print());
  });
});
