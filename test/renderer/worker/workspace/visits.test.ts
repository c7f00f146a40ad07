import { describe, expect, it } from 'vitest';
import { DAY_MS, parseInstant } from '#shared/lib';
import { expiredVisits } from '../../../../renderer/worker/workspace/visits.ts';
import { WorkspaceIndex } from '../../../../renderer/worker/workspace/workspace-index.ts';
import { aCase, anActivity, NOW } from '../../../support/builders.ts';

const now = parseInstant(NOW);
const owners = new Set(['u-kk']);

function anIndex(...cases: ReturnType<typeof aCase>[]): WorkspaceIndex {
  const index = new WorkspaceIndex();
  for (const one of cases) index.put('cases', { ...one, stamp: 5 }, new Set());
  index.put('activities', { ...anActivity({ id: 'e1', caseId: 'visited' }), stamp: 5 }, new Set());
  return index;
}

describe('cases opened outside the scope', () => {
  it('are kept for seven days, the seventh included', () => {
    const visits = { visited: now - 7 * DAY_MS + 1 };
    expect(expiredVisits(visits, anIndex(aCase({ id: 'visited', ownerId: 'other' })), owners, 'u-kk', now)).toEqual({
      kept: visits,
      removals: [],
    });
  });

  it('then go with their activities', () => {
    const { kept, removals } = expiredVisits(
      { visited: now - 7 * DAY_MS },
      anIndex(aCase({ id: 'visited', ownerId: 'other' })),
      owners,
      'u-kk',
      now,
    );
    expect(kept).toEqual({});
    expect(removals.map((change) => [change.table, 'remove' in change && change.remove])).toEqual([
      ['cases', 'visited'],
      ['activities', 'e1'],
    ]);
  });

  it.each([
    ['is mine by now', aCase({ id: 'visited' }), []],
    ['was created by me', aCase({ id: 'visited', ownerId: 'other', createdById: 'u-kk' }), []],
    [
      'lies on an account of mine',
      aCase({ id: 'visited', ownerId: 'other', accountId: 'a1' }),
      [aCase({ id: 'mine', accountId: 'a1' })],
    ],
  ])('stay when the case %s', (_, visited, others) => {
    expect(expiredVisits({ visited: 0 }, anIndex(visited, ...others), owners, 'u-kk', now).removals).toEqual([]);
  });
});
