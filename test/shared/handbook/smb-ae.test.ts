import { expect, it } from 'vitest';
import { editionOf } from '#shared/handbook';

const edition = editionOf('smb-ae');

it('has four phases of a subscription (AE-1)', () => {
  expect(edition.executives?.lifecycle.map(({ phase, monthsLeftAbove }) => [phase, monthsLeftAbove])).toEqual([
    ['implementation', 9],
    ['adoption', 6],
    ['expansion', 3],
    ['renewal', null],
  ]);
});

it('says that its Required 7 is not listed', () => {
  expect(edition.notDefined.find(({ part }) => part === 'required-ten')?.says).toMatch(/Required 7/);
});

it('covers 1 to 99 employees, whatever the cARR (SEG-2)', () => {
  const { employeesFrom, employeesBelow, carrBelow } = edition.segment;
  expect([employeesFrom, employeesBelow, carrBelow]).toEqual([1, 100, null]);
});
