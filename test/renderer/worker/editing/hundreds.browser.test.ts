import { afterEach, describe, expect, it } from 'vitest';
import { many } from '../../../../renderer/worker/editing/many.ts';
import { aCase } from '../../../support/builders.ts';
import { me, TestDesk } from './a-desk.ts';

let desk: TestDesk;
afterEach(() => desk.close());

describe('many at once', () => {
  it('takes a whole list of 900 cases, all or nothing, and tells the journal of each', async () => {
    const cases = Array.from({ length: 900 }, (_, at) =>
      aCase({
        id: `c${at}`,
        ownerId: me,
        status: 'In Progress: Attempting Contact',
        startedAt: '2025-06-02T09:00:00Z',
      }),
    );
    desk = await TestDesk.open({ cases });
    const ids = cases.map(({ id }) => id);
    const done = await many(desk.work, {
      ids,
      command: {
        kind: 'logTouch',
        channel: 'none',
        direction: 'out',
        text: 'Check the renewal quote with the buyer',
        nextStepsDate: null,
      },
    });
    expect(done.results.filter(({ failure }) => failure !== null)).toEqual([]);
    expect(new Set([...desk.journal.live.values()].map(({ id }) => id))).toEqual(new Set(ids));
  });
});
