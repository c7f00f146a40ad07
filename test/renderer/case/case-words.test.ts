import { expect, it } from 'vitest';
import { notListedWords } from '../../../renderer/features/case/case-words.ts';

it.each([
  ['day', '', false, 'This case is not in your Day list.'],
  ['cases', '', false, 'This case is not in the list that is shown.'],
  ['cases', 'acorn', false, 'This case is not in this search.'],
  ['day', 'acorn', true, 'This case is not in this search.'],
  ['day', '', true, 'This case does not pass the filters.'],
] as const)('a case beside the list “%s” searched for “%s”, filtered %s: %s', (list, query, filtered, words) => {
  expect(notListedWords(list, query, filtered)).toBe(words);
});
