import { expect, it } from 'vitest';
import { sizeWords } from '../../../renderer/ui/size-words.ts';

it.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1_000, '1 KB'],
  [12_345, '12.3 KB'],
  [999_949, '1,000 KB'],
  [104_857_600, '105 MB'],
  [2_500_000_000, '2.5 GB'],
])('says %d as %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
