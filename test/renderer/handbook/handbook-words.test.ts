import { describe, expect, it } from 'vitest';
import { chaptersOf, fy26 } from '#shared/handbook';
import {
  factWords,
  findInChapters,
  subjectWords,
  valueWords,
  verdictWords,
} from '../../../renderer/features/handbook/handbook-words.ts';

it.each([
  ['30000', '30,000'],
  ['1000, 10', '1,000, 10'],
  ['2026-01-05', '2026-01-05'],
  ['2 of cARR 2400, funding 44909650', '2 of cARR 2,400, funding 44,909,650'],
  ['regional-sales-user, AMER SMB Sales User', 'the regional Sales User, AMER SMB Sales User'],
])('says the value %s as %s', (value, words) => {
  expect(valueWords(value)).toBe(words);
});

it('says a fact, one that is only there without its yes', () => {
  expect(factWords({ rule: 'SEG-1', what: 'cARR under', value: '30000' })).toBe('cARR under: 30,000');
  expect(factWords({ rule: 'R10-1', what: 'on the checklist', value: 'yes' })).toBe('On the checklist');
});

describe('the search', () => {
  const chapters = chaptersOf(fy26);
  const found = (search: string) => findInChapters(chapters, search).flatMap(({ rules }) => rules.map(({ id }) => id));

  it('wants every word, in any order and case', () => {
    expect(found('licences ULTIMATE')).toEqual(['SEG-3', 'TIER-2']);
    expect(found('day 14 ours')).toEqual(['CAD']);
  });

  it('leaves all without words', () => {
    expect(findInChapters(chapters, '  ')).toBe(chapters);
  });
});

it('says verdicts and what they are about', () => {
  expect(verdictWords('not-yet-due')).toBe('not yet due');
  expect(verdictWords(null)).toBe('not asked');
  expect(subjectWords('close-na')).toBe('Closing as N/A');
  expect(subjectWords('R10-4')).toBe('R10-4');
});
