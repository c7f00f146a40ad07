import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DayEntry } from '../../../../renderer/worker/day/day-entry.ts';
import { Haystacks } from '../../../../renderer/worker/lists/haystacks.ts';
import { searchCases } from '../../../../renderer/worker/lists/search-cases.ts';

const entriesOf = (texts: readonly string[]) => texts.map((haystack) => ({ haystack }) as DayEntry);

function gathered(entries: readonly DayEntry[]): Haystacks {
  const haystacks = new Haystacks(entries);
  while (haystacks.addBlock());
  return haystacks;
}

describe('haystacks', () => {
  it('find what a search case by case finds, in its order', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'ab', 'ü', '\n', ' '), { maxLength: 6 })
      .map((parts) => parts.join(''));
    const word = fc
      .array(fc.constantFrom('a', 'b', 'ü'), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 40 }), fc.array(word, { maxLength: 3 }), (texts, words) => {
        const entries = entriesOf(texts);
        expect(gathered(entries).search(words)).toEqual(searchCases(entries, words));
      }),
    );
  });

  it('find across their blocks, and no word that begins in one case and ends in the next', () => {
    const entries = entriesOf(Array.from({ length: 1_201 }, (_, at) => (at % 400 === 0 ? 'quote' : 'ab')));
    const haystacks = gathered(entries);
    expect(haystacks.search(['quote']).map((entry) => entries.indexOf(entry))).toEqual([0, 400, 800, 1_200]);
    expect(haystacks.search(['ba'])).toEqual([]);
    expect(haystacks.search([])).toBe(entries);
  });
});
