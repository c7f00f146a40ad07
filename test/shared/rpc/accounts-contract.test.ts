import { describe, expect, it } from 'vitest';
import { accountsContract, accountSelectionSchema } from '../../../shared/rpc/accounts-contract.ts';

const selection = {
  search: '',
  sort: 'carr',
  covered: 'any',
  standing: 'unknown',
  highValue: false,
  renewsSoon: true,
  noAdmin: false,
};

describe('the selection of accounts', () => {
  it('passes as it is', () => {
    expect(accountSelectionSchema.parse(selection)).toEqual(selection);
  });

  it.each([
    ['an order that there is not', { sort: 'rank' }],
    ['a tier that there is not', { standing: '4' }],
    ['a search too long to scan for', { search: 'x'.repeat(201) }],
  ])('refuses %s', (_claim, part) => {
    expect(accountSelectionSchema.safeParse({ ...selection, ...part }).success).toBe(false);
  });
});

it('opens by the account or by a case of it, and refuses what is neither', () => {
  const input = accountsContract.open['~orpc'].inputSchema;
  expect(input?.safeParse({ id: 'a1' }).success).toBe(true);
  expect(input?.safeParse({ caseId: 'c1' }).success).toBe(true);
  expect(input?.safeParse({}).success).toBe(false);
});

it('cuts no window longer than 500 rows', () => {
  const input = accountsContract.window['~orpc'].inputSchema;
  expect(input?.safeParse({ selection, offset: 0, limit: 500 }).success).toBe(true);
  expect(input?.safeParse({ selection, offset: 0, limit: 501 }).success).toBe(false);
  expect(input?.safeParse({ selection, offset: -1, limit: 5 }).success).toBe(false);
});
