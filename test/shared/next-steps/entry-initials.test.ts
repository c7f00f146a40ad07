import { describe, expect, it } from 'vitest';
import { readInitials } from '../../../shared/next-steps/entry-initials.ts';

describe('readInitials', () => {
  const roster = new Set(['KK', 'NA', 'MVS']);
  const cases: readonly [text: string, raw: string | null, canonical?: string][] = [
    ['KK Call', 'KK', 'KK'],
    ['ZZ Call', 'ZZ', 'ZZ'],
    ['KVK: Call', 'KVK', 'KVK'],
    ['K.K. Call', 'K.K.', 'KK'],
    ['KK. Call', 'KK', 'KK'],
    ['kk Call', 'kk', 'KK'],
    ['Kk Call', 'Kk', 'KK'],
    ['m.v.s. Call', 'm.v.s.', 'MVS'],
    ['ÅÖ Call', 'ÅÖ', 'ÅÖ'],
    ['見積 Call', null],
    ['שש Call', null],
    ['we called', null],
    ['Re: the quote', null],
    ['K Call', null],
    ['KKKK Call', null],
    ['KK2 Call', null],
    ["KK's call", null],
    ['TBD', null],
    ['FYI sent it', null],
    ['NA Call', 'NA', 'NA'],
    ['', null],
  ];
  it.each(cases)('reads "%s"', (text, raw, canonical) => {
    expect(readInitials(text, 0, roster)).toEqual(raw === null ? null : { raw, canonical });
  });
});
