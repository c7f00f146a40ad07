import { describe, expect, it } from 'vitest';
import { isPerson, readInitials, sharedInitials, withInitials } from '#shared/settings';
import { aUser } from '../../support/builders.ts';

describe('initials', () => {
  it.each([
    ['kk', 'KK'],
    ['K. K.', 'KK'],
    ['abc', 'ABC'],
    ['äö', 'ÄÖ'],
    ['k', null],
    ['abcd', null],
    ['K1', null],
    ['', null],
  ])('reads %j as %j', (text, expected) => {
    expect(readInitials(text)).toBe(expected);
  });

  it('are those of this laptop where it has some, else those of Salesforce', () => {
    const kim = aUser({ id: 'u-1', initials: 'KK' });
    expect(withInitials(kim, { 'u-1': 'KO' }).initials).toBe('KO');
    expect(withInitials(kim, { 'u-2': 'KO' })).toBe(kim);
  });

  it('are pointed out where two people have the same, however they are written', () => {
    const people = [
      aUser({ id: '1', name: 'Kim Kowalski', initials: 'KK' }),
      aUser({ id: '2', name: 'Karl Kern', initials: 'k.k.' }),
      aUser({ id: '3', name: 'Mia Sand', initials: 'MS' }),
      aUser({ id: '4', name: 'No One', initials: '' }),
      aUser({ id: '5', name: 'Nobody', initials: '' }),
    ];
    expect([...sharedInitials(people)]).toEqual([
      ['1', ['Karl Kern']],
      ['2', ['Kim Kowalski']],
    ]);
  });

  it('are nothing that a sales user has', () => {
    expect([isPerson(aUser()), isPerson(aUser({ role: 'sales-user' }))]).toEqual([true, false]);
  });
});
