import { describe, expect, it } from 'vitest';
import type { Account } from '#shared/domain';
import { editionOf } from '#shared/handbook';
import { judgeTier } from '../../../shared/accounts/tier.ts';

const rows: readonly (readonly [Partial<Account>, 1 | 2 | 3 | null, RegExp])[] = [
  [{ carr: 7000.01, lam: 0 }, 1, /above \$7,000/],
  [{ carr: 7001 }, 1, /above/],
  [{ carr: 7000 }, 2, /neither/],
  [{ carr: 1000 }, 2, /neither/],
  [{ carr: 1000, lam: 1 }, 2, /neither/],
  [{ carr: 999.99, lam: 9 }, 3, /LAM of 9 under 10/],
  [{ carr: 999, lam: 10 }, 2, /not under 10/],
  [{ carr: 999, lam: 11 }, 2, /not under 10/],
  [{ carr: 0, lam: 0 }, 3, /under/],
  [{ carr: 999 }, null, /LAM .* is unknown/],
  [{ lam: 9 }, null, /cARR is unknown/],
  [{}, null, /cARR is unknown/],
];

describe.each(['fy25', 'global-digital-smb'] as const)('TIER under %s', (id) => {
  it.each(rows)('%o', (account, value, why) => {
    const verdict = judgeTier({ id: 'a', name: 'A', ...account }, editionOf(id));
    expect(verdict).toEqual({ value, rule: 'TIER', why: expect.stringMatching(why) as string });
  });
});

it.each(['fy26', 'pooled-amer', 'smb-ae'] as const)('%s has no tiers', (id) => {
  expect(judgeTier({ id: 'a', name: 'A', carr: 8000 }, editionOf(id))).toBeNull();
});
