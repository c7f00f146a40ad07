import { describe, expect, it } from 'vitest';
import { EDITION_IDS, writeEditions } from '#shared/handbook';
import { DEFAULT_SETTINGS, editionInForce, ownEditions } from '#shared/settings';

const ours = { id: 'custom:ours', name: 'Our team', base: 'fy25', changes: { limitDays: 20 } } as const;
const editions = writeEditions([ours]);
const inForce = (part: Partial<typeof DEFAULT_SETTINGS>) => editionInForce({ ...DEFAULT_SETTINGS, ...part });

describe('the edition in force', () => {
  it('is FY26 until somebody chooses', () => {
    expect(inForce({})).toEqual({ edition: expect.objectContaining({ id: 'fy26' }) as unknown, fault: null });
  });

  it.each(EDITION_IDS)('may be %s', (edition) => {
    expect(inForce({ edition }).edition.id).toBe(edition);
  });

  it("may be a team's own, on the base that it names", () => {
    const { edition, fault } = inForce({ edition: 'custom:ours', editions });
    expect([edition.id, edition.basis, edition.limitDays, fault]).toEqual(['custom:ours', 'fy25', 20, null]);
  });

  it('has the answers that were given, on a built-in and on an own one', () => {
    const silences = { CAP: 'counts' };
    const counts = [inForce({ silences }), inForce({ silences, edition: 'custom:ours', editions })];
    expect(counts.map(({ edition }) => edition.capacity?.countsHighValue)).toEqual([true, true]);
  });

  it('falls back to FY26 and says why when the chosen one is gone or cannot be read', () => {
    const gone = inForce({ edition: 'custom:theirs', editions });
    expect([gone.edition.id, gone.fault]).toEqual(['fy26', 'The edition custom:theirs is no longer on this laptop.']);
    const torn = inForce({ edition: 'custom:ours', editions: editions.slice(0, 40) });
    expect([torn.edition.id, torn.fault]).toEqual(['fy26', expect.stringMatching(/is not JSON/)]);
  });
});

it('lists no own editions where there are none', () => {
  expect(ownEditions('')).toEqual({ editions: [], built: [], fault: null });
});
