import { describe, expect, it } from 'vitest';
import type { RankNote } from '#shared/accounts';
import { overrideRank, rankInForce } from '#shared/accounts';

const at = '2025-06-12T09:00:00Z';
const override: RankNote = { byId: 'u-ae', at, from: 2, to: 1, why: 'New funding round' };

describe('an override of a rank (RANK-2)', () => {
  it('counts over the weekly rank, the newest first', () => {
    expect(rankInForce(2, [])).toBe(2);
    expect(rankInForce(null, [])).toBeNull();
    expect(rankInForce(2, [override])).toBe(1);
    expect(rankInForce(2, [override, { ...override, from: 1, to: 3 }])).toBe(3);
  });

  it('is taken back by handing the account to the weekly rank', () => {
    expect(rankInForce(2, [override, { ...override, from: 1, to: null }])).toBe(2);
  });

  it('is kept with who, when, from, to and why', () => {
    expect(overrideRank(2, [], { byId: 'u-ae', at, to: 1, why: ' New funding round ' })).toEqual({
      ok: true,
      history: [override],
    });
  });

  it('keeps what was noted before', () => {
    const again = overrideRank(2, [override], { byId: 'u-ae', at, to: 3, why: 'They shrink' });
    expect(again.ok && again.history.map(({ from, to }) => [from, to])).toEqual([
      [2, 1],
      [1, 3],
    ]);
  });

  it('needs a reason and a change', () => {
    expect(overrideRank(2, [], { byId: 'u-ae', at, to: 1, why: ' ' })).toMatchObject({ ok: false, code: 'no-reason' });
    expect(overrideRank(2, [], { byId: 'u-ae', at, to: 2, why: 'x' })).toMatchObject({ ok: false, code: 'no-change' });
  });
});
