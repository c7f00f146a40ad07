import { expect, it } from 'vitest';
import { scopeOf } from '#shared/sync';

it('an Advocate works their own cases, near their manager’s team', () => {
  expect(scopeOf({ userId: 'u1', scope: { kind: 'advocate', managerId: 'm1' } })).toEqual({
    kind: 'advocate',
    me: 'u1',
    managerId: 'm1',
    owners: ['u1'],
  });
});

it('a manager works the reports’ cases', () => {
  expect(scopeOf({ userId: 'm1', scope: { kind: 'manager', reports: ['u1', 'u2'] } })).toEqual({
    kind: 'manager',
    me: 'm1',
    managerId: null,
    owners: ['u1', 'u2'],
  });
});
