import { expect, it } from 'vitest';
import { plainWords } from '#shared/lib';

it('takes texts of the same words for the same, whatever their capitals, blanks and punctuation', () => {
  const same = ['Closed: Resolved', 'closed - resolved', ' Closed–Resolved. '].map(plainWords);
  expect(new Set(same)).toEqual(new Set(['closed resolved']));
  expect(plainWords('Élève №7')).toBe('élève 7');
  expect(plainWords('Add-On')).not.toBe(plainWords('Addon'));
});
