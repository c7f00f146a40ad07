import { expect, it } from 'vitest';
import { aUser } from '../../support/builders.ts';
import { advocatesOf, regionsOf, teamsOf } from '../../../shared/scorecard/groups.ts';

const users = [
  aUser({ id: 'z', name: 'Zoe', managerId: 'm1', region: 'APAC' }),
  aUser({ id: 'b', name: 'Ann', managerId: 'm2', region: 'AMER' }),
  aUser({ id: 'a', name: 'Ann', managerId: 'm1' }),
  aUser({ id: 'd', name: 'Dan', managerId: 'gone', region: 'AMER' }),
  aUser({ id: 'm1', name: 'Mo', role: 'manager' }),
  aUser({ id: 'm2', name: 'Bo', role: 'manager' }),
  aUser({ id: 'm3', name: 'Al', role: 'manager' }),
  aUser({ id: 'r', name: 'Ray', role: 'renewals-manager', managerId: 'm1' }),
];
const advocates = advocatesOf(users);
const names = (groups: ReturnType<typeof regionsOf>) => groups.map(({ id, name, userIds }) => [id, name, userIds]);

it('Advocates are those with the role, by name', () => {
  expect(advocates.map(({ id }) => id)).toEqual(['a', 'b', 'd', 'z']);
});

it('teams are managers with Advocates, and the rest stays in sight', () => {
  expect(names(teamsOf(advocates, users))).toEqual([
    ['m2', 'Bo', ['b']],
    ['m1', 'Mo', ['a', 'z']],
    ['none', 'No manager', ['d']],
  ]);
});

it('regions come in the handbook’s order, and the rest stays in sight', () => {
  expect(names(regionsOf(advocates))).toEqual([
    ['AMER', 'AMER', ['b', 'd']],
    ['APAC', 'APAC', ['z']],
    ['none', 'No region', ['a']],
  ]);
});
