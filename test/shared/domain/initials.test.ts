import { expect, it } from 'vitest';
import { initialsOf } from '#shared/domain';

it.each([
  ['Kim Kowalski', 'KK'],
  ['ana maría de la cruz', 'AC'],
  ['  Åsa   Öberg ', 'ÅÖ'],
  ['Cher', 'C'],
  ['', ''],
])('takes first and last word of "%s"', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
