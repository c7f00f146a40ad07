import { describe, expect, it } from 'vitest';
import { editionOf } from '#shared/handbook';

describe.each(['pooled-amer', 'smb-ae'] as const)('%s', (id) => {
  const edition = editionOf(id);

  it('asks for a Resolution Action at closing and no more', () => {
    expect(edition.closingRules).toEqual(['CLOSE-4', 'CLOSE-6']);
    expect([edition.requiredTen, edition.cadence, edition.triggers]).toEqual([[], [], []]);
  });

  it('sets no time limits', () => {
    expect([edition.firstReview, edition.targetDays, edition.limitDays, edition.capacity]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('says what it does not define', () => {
    const open = edition.notDefined.map(({ part }) => part);
    expect(open).toEqual(expect.arrayContaining(['sla', 'cadence', 'required-ten', 'closing', 'flows']));
    expect(new Set(open).size).toBe(open.length);
  });

  it('finds nothing worse than a hint in Next Steps', () => {
    expect(new Set(Object.values(edition.lintSeverities))).toEqual(new Set(['info']));
  });
});
