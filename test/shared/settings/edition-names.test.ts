import { expect, it } from 'vitest';
import { EDITION_IDS, editionOf } from '#shared/handbook';
import { editionLine, shortEditionName } from '#shared/settings';

it('has a short name for each edition, and the own one for a custom edition', () => {
  expect(EDITION_IDS.map((id) => shortEditionName(editionOf(id)).length < 20)).not.toContain(false);
  expect(shortEditionName({ id: 'custom:ours', name: 'Our team' })).toBe('Our team');
});

it('says in a line what each built-in edition is about, and nothing of an own one', () => {
  expect(new Set(EDITION_IDS.map(editionLine)).size).toBe(EDITION_IDS.length);
  expect(editionLine('custom:ours')).toBeNull();
});
