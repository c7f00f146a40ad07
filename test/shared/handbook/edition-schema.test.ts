import { describe, expect, it } from 'vitest';
import { EDITION_IDS, editionOf, fy26 } from '#shared/handbook';
import { changesSchema } from '../../../shared/handbook/edition-schema.ts';

describe('changesSchema', () => {
  it('knows every part of an edition but who it is', () => {
    const parts = Object.entries(fy26).flatMap(([key, value]) => (typeof value === 'function' ? [] : [key]));
    expect(Object.keys(changesSchema.shape).sort()).toEqual(
      parts.filter((key) => !['id', 'name', 'basis'].includes(key)).sort(),
    );
  });

  it.each(EDITION_IDS)('takes all of %s', (id) => {
    const edition = editionOf(id);
    const parts = Object.fromEntries(
      Object.keys(changesSchema.shape).map((key) => [key, edition[key as keyof typeof edition]]),
    );
    expect(changesSchema.parse(parts)).toEqual(parts);
  });

  it.each([
    ['no changes', {}, true],
    ['no limit', { limitDays: null }, true],
    ['a limit of nothing', { limitDays: 0 }, false],
    ['half a day', { limitDays: 1.5 }, false],
    ['an empty label', { caseReasons: [' '] }, false],
    ['a name that it does not know', { limit: 3 }, false],
  ])('%s', (_claim, changes, valid) => {
    expect(changesSchema.safeParse(changes).success).toBe(valid);
  });
});
