import { expect, it } from 'vitest';
import { editionOf, type HandbookEdition } from '#shared/handbook';
import { readCase } from '#shared/rules';
import { contextOf } from '../../../../renderer/worker/day/day-entry.ts';
import { aroundCase } from '../../../../renderer/worker/desk/case-around.ts';
import { aCase } from '../../../support/builders.ts';
import { anOpenWorkspace, start } from '../accounts/a-workspace.ts';

async function accountOf(figures: object, edition: HandbookEdition) {
  const theCase = aCase({ id: 'c1', accountId: 'a1' });
  const workspace = await anOpenWorkspace(
    { accounts: [{ id: 'a1', name: 'A', ...figures }], cases: [theCase] },
    edition,
  );
  const { judge } = workspace.board;
  const reading = readCase(theCase, contextOf(theCase, workspace.index, judge), edition, judge.calendar, start);
  return aroundCase(theCase, reading, workspace).account;
}

it.each([
  ['fy25', { carr: 900, lam: 7 }, 'Tier 3', 'For tier 2: One of: cARR from $1,000 ($100 more), LAM from 10 (3 more).'],
  ['fy25', { lam: 7 }, 'Tier unknown', null],
  ['pooled-amer', { carr: 2964, lam: 7 }, 'Rank 1', null],
] as const)(
  'says where the account stands under %s with %o, and what is missing for the next',
  async (id, figures, name, next) => {
    expect((await accountOf(figures, editionOf(id)))?.standing).toMatchObject({ name, next });
  },
);

it('has no standing in an edition with neither tiers nor ranks', async () => {
  expect((await accountOf({ carr: 900 }, editionOf('fy26')))?.standing).toBeNull();
});
