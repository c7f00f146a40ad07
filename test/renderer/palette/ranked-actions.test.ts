import { describe, expect, it } from 'vitest';
import { fit, rankedActions } from '../../../renderer/features/palette/ranked-actions.ts';
import { actionGroups, type ActionId } from '../../../renderer/state/actions/catalogue.data.ts';

const all = (ranked: ReturnType<typeof rankedActions>): ActionId[] => ranked.flatMap(([, ids]) => [...ids]);
const everything = new Set(all(rankedActions('', new Set())));

describe('what the palette offers', () => {
  it('is everything by group, as long as nothing is typed', () => {
    expect(rankedActions('', new Set()).map(([group]) => group)).toEqual(
      actionGroups.filter((group) => group !== 'Move'),
    );
  });

  it('begins with the action whose name begins so, whatever its group', () => {
    expect(all(rankedActions('New case', everything))[0]).toBe('app.new-case');
    expect(all(rankedActions('New case', everything))).toContain('queue.pick-up-next');
    expect(all(rankedActions('pick up next', everything))[0]).toBe('queue.pick-up-next');
  });

  it('has what can be done now before what cannot, where both fit as well', () => {
    const last = rankedActions('', new Set())[0]![1].at(-1)!;
    expect(rankedActions('', new Set([last]))[0]![1][0]).toBe(last);
  });

  it('has only what holds every word typed', () => {
    expect(rankedActions('xyzzy', everything)).toEqual([]);
    expect([
      fit('case new', 'New case by hand'),
      fit('hand', 'New case by hand'),
      fit('snooze', 'Park', 'snooze'),
    ]).toEqual([0.4, 0.8, 0.4]);
  });
});
