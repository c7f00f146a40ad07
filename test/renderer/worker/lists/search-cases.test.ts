import { describe, expect, it } from 'vitest';
import type { DayEntry } from '../../../../renderer/worker/day/day-entry.ts';
import { foundIn, wordsOf } from '../../../../renderer/worker/lists/search-cases.ts';

const entry = {
  haystack: [
    'renewal quote',
    'acorn',
    'dana ruiz',
    '00104512',
    'dana@north.example',
    '',
    `2025-06-12 kk call about the ${'very '.repeat(20)}long list of seats`,
  ].join('\n'),
} as DayEntry;
const found = (search: string) => foundIn(entry, wordsOf(search));

describe('where a search found a case', () => {
  it('is not said when subject or account show it, or nothing is searched', () => {
    const unsaid = { foundIn: null, foundText: null };
    expect([found('quote'), found('ACORN renewal'), found('')]).toEqual([unsaid, unsaid, unsaid]);
  });

  it('is said of what the row does not show', () => {
    expect([found('ruiz'), found('1045'), found('north.example')]).toEqual([
      { foundIn: 'contact', foundText: 'dana ruiz' },
      { foundIn: 'number', foundText: '00104512' },
      { foundIn: 'e-mail', foundText: 'dana@north.example' },
    ]);
  });

  it('is said by the words around it where there are many', () => {
    const { foundText } = found('quote seats');
    expect([foundText?.startsWith('…'), foundText?.includes('seats'), (foundText ?? '').length <= 62]).toEqual([
      true,
      true,
      true,
    ]);
  });
});
