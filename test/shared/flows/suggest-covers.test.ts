import { expect, it } from 'vitest';
import { fy26 } from '#shared/handbook';
import { suggestCovers } from '../../../shared/flows/suggest-covers.ts';
import { aUser } from '../../support/builders.ts';

it('who shares region and languages comes first, and who works no cases does not come', () => {
  const me = aUser({ region: 'EMEA', languages: ['German', 'English'] });
  const others = [
    aUser({ id: 'u1', name: 'Far', region: 'APJ', languages: [] }),
    aUser({ id: 'u2', name: 'Near', region: 'EMEA', languages: ['english'] }),
    aUser({ id: 'u3', name: 'Nearest', region: 'EMEA', languages: ['German', 'English'] }),
    aUser({ id: 'u4', name: 'Speaks', region: 'AMER', languages: ['English'] }),
    aUser({ id: 'u5', name: 'Boss', role: 'manager', region: 'EMEA' }),
    me,
  ];
  expect(suggestCovers(me, others, fy26).map(({ user, why }) => `${user.name}: ${why}`)).toEqual([
    'Nearest: EMEA, German, English',
    'Near: EMEA, english',
    'Speaks: English',
    'Far: Neither region nor language in common',
  ]);
});
