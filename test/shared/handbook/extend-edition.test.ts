import { expect, it } from 'vitest';
import { extendEdition, fy26 } from '#shared/handbook';

const ours = extendEdition(fy26, {
  id: 'custom:ours',
  name: 'Ours',
  limitDays: 20,
  statuses: [{ label: 'Done', meaning: { group: 'closed', outcome: 'resolved' } }],
});

it('inherits what it does not name', () => {
  const { id, name, basis, limitDays, targetDays } = ours;
  expect({ id, name, basis, limitDays, targetDays }).toEqual({
    id: 'custom:ours',
    name: 'Ours',
    basis: 'fy26',
    limitDays: 20,
    targetDays: 7,
  });
});

it('answers by its own lists, not those of its base', () => {
  expect(ours.meaningOf('Done')).toEqual({ group: 'closed', outcome: 'resolved' });
  expect(fy26.meaningOf('Done')).toEqual({ group: 'open' });
});
