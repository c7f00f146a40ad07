import { describe, expect, it } from 'vitest';
import type { OrgSettings } from '../../../../electron/backend/practice-org/org-folder.ts';
import { instantOf, settle } from '../../../../electron/backend/practice-org/org-settings.ts';

const KEPT: OrgSettings = {
  version: 1,
  seed: 7,
  now: '2026-06-10T13:30:00Z',
  cases: 200,
  advocates: 12,
  port: 4242,
  clockOffset: 5,
  signingKey: 'k',
};

describe('the settings of an org', () => {
  it('are made once, with a clock that starts at the wished instant', () => {
    const made = settle({ dataFolder: 'x', now: '2031-03-04T05:06:07Z', cases: 300 }, null);
    expect(made).toMatchObject({ version: 1, now: '2031-03-04T05:06:07Z', cases: 300, advocates: 12, port: 0 });
    expect(Math.abs(made.clockOffset + Date.now() - Date.parse(made.now))).toBeLessThan(60_000);
  });

  it('are remembered where nothing else is said', () => {
    expect(settle({ dataFolder: 'x', seed: 7, port: 1 }, KEPT)).toEqual(KEPT);
  });

  it('cannot become others', () => {
    expect(() => settle({ dataFolder: 'x', seed: 8 }, KEPT)).toThrow('x already holds a practice org made with seed 7');
  });

  it.each([
    [{ live: 601 }, '--rate takes a whole number from 0 to 600, not 601.'],
    [{ control: 70_000 }, '--control takes a whole number from 0 to 65535, not 70000.'],
  ])('refuse %j', (wish, says) => {
    expect(() => settle({ dataFolder: 'x', ...wish }, null)).toThrow(says);
  });
});

it('an instant has a zone', () => {
  expect(instantOf('2026-06-11T15:00:00Z')).toBe(1_781_190_000);
  expect(() => instantOf('noon')).toThrow('noon is not an instant such as 2026-01-31T10:00:00Z.');
});
