import { expect, it } from 'vitest';
import { groupBy } from '../../../shared/scorecard/group-by.ts';

it('gathers the rows of each key in their order, and leaves out those without one', () => {
  const groups = groupBy(['b1', 'a1', '', 'b2'], (row) => row[0]);
  expect([...groups]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});
