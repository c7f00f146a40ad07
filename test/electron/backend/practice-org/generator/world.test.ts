import { expect, it } from 'vitest';
import { World } from '../../../../../electron/backend/practice-org/generator/world.ts';
import { Store } from '../../../../../electron/backend/practice-org/store/store.ts';

it('the world adds rows under the next id and stamps them', () => {
  const store = new Store(() => 0);
  const world = new World(store, { seed: 1, now: '2026-06-10T13:30:00Z', cases: 200, advocates: 1 });
  const ids = [1, 2].map(() => world.add('Lead', { LastName: 'x', ...world.audit(1, 'a', 2, 'b') }));
  expect(store.table('Lead').rows[1]).toEqual({
    Id: ids[1],
    LastName: 'x',
    CreatedById: 'a',
    CreatedDate: 1,
    LastModifiedById: 'b',
    LastModifiedDate: 2,
    SystemModstamp: 2,
  });
  expect([ids[0] !== ids[1], world.now, world.random(1, 2).next() === world.random(1, 2).next()]).toEqual([
    true,
    1781098200,
    true,
  ]);
});
