import { expect, it } from 'vitest';
import { fy26 } from '#shared/handbook';
import { closedStatusOf } from '../../../../shared/rules/closing/closed-status.ts';

it('gives the edition’s own label', () => {
  expect(closedStatusOf(fy26, 'unresponsive')).toBe('Closed: Unresponsive');
});

it('is null for an outcome that the edition lacks', () => {
  expect(closedStatusOf(fy26, 'na')).toBeNull();
});
