import { describe, expect, it } from 'vitest';
import type { Account } from '#shared/domain';
import { editionOf } from '#shared/handbook';
import type { AccountSelection } from '#shared/rpc';
import { AccountBoard } from '../../../../renderer/worker/accounts/account-board.ts';
import type { Workspace } from '../../../../renderer/worker/workspace/workspace.ts';
import { aCase, aContact, anAccount } from '../../../support/builders.ts';
import { anOpenWorkspace, start } from './a-workspace.ts';

const all: AccountSelection = {
  search: '',
  sort: 'name',
  covered: 'any',
  standing: 'any',
  highValue: false,
  renewsSoon: false,
  noAdmin: false,
};
/** Without the figures that the builder's account has. */
const account = (id: string, name: string, part: Partial<Account> = {}): Account => ({ id, name, ...part });

const accounts = [
  account('a1', 'kestrel', { carr: 8000, employees: 50, subscriptionEnd: '2025-09-10', gitlabAdmin: 'Ada' }),
  account('a2', 'Äther', { carr: 500, lam: 4, employees: 10, subscriptionEnd: '2025-06-12', highValue: true }),
  account('a3', 'Zephyr', { carr: 40_000, employees: 10, subscriptionEnd: '2025-06-11', webDomain: 'zephyr.example' }),
  account('a4', 'Blank', {}),
  account('a5', 'Later', { carr: 500, employees: 10, subscriptionEnd: '2025-09-11' }),
];

const scene = () =>
  anOpenWorkspace({
    accounts,
    contacts: [aContact({ id: 'k1', accountId: 'a3', firstName: 'Mara', lastName: 'Ohm', email: 'mara@z.example' })],
    cases: [
      aCase({ id: 'c1', accountId: 'a2' }),
      aCase({ id: 'c2', accountId: 'a2' }),
      aCase({ id: 'c3', accountId: 'a1', status: 'Closed: Resolved' }),
    ],
  });

async function ids(workspace: Workspace, part: Partial<AccountSelection>, board = boardOn(workspace)) {
  const entries = await board.select({ ...all, ...part }, workspace.board.judge);
  return entries.map(({ id }) => id);
}
const boardOn = (workspace: Workspace) => new AccountBoard(workspace.index, () => start);

describe('the list of accounts', () => {
  it.each<[AccountSelection['sort'], readonly string[]]>([
    ['name', ['a2', 'a4', 'a1', 'a5', 'a3']],
    ['carr', ['a3', 'a1', 'a2', 'a5', 'a4']],
    ['cases', ['a2', 'a3', 'a1', 'a5', 'a4']],
    // From today on, then what is past, then what is unknown.
    ['renewal', ['a2', 'a1', 'a5', 'a3', 'a4']],
  ])('is ordered by %s', async (sort, expected) => {
    expect(await ids(await scene(), { sort })).toEqual(expected);
  });

  it.each<[string, Partial<AccountSelection>, readonly string[]]>([
    ['covered', { covered: 'yes' }, ['a2', 'a1', 'a5']],
    ['not covered', { covered: 'no' }, ['a3']],
    ['unknown, never guessed', { covered: 'unknown' }, ['a4']],
    ['chosen for high value', { highValue: true }, ['a2']],
    ['renewing within 90 days, today and the ninetieth day with them', { renewsSoon: true }, ['a2', 'a1']],
    ['without a GitLab admin', { noAdmin: true, covered: 'yes' }, ['a2', 'a5']],
    ['found by name', { search: 'KEST' }, ['a1']],
    ['found by domain', { search: 'zephyr.ex' }, ['a3']],
    ['found by a contact and the name', { search: 'mara zeph' }, ['a3']],
    ['found by a contact’s e-mail', { search: 'mara@z' }, ['a3']],
    ['of no tier, in an edition without any', { standing: '1' }, []],
  ])('has those %s', async (_claim, selection, expected) => {
    expect(await ids(await scene(), selection)).toEqual(expected);
  });

  it('has those of a tier, and those whose tier is unknown', async () => {
    const workspace = await anOpenWorkspace({ accounts }, editionOf('fy25'));
    expect(await ids(workspace, { standing: '1' })).toEqual(['a1', 'a3']);
    expect(await ids(workspace, { standing: '3' })).toEqual(['a2']);
    expect(await ids(workspace, { standing: 'unknown' })).toEqual(['a4', 'a5']);
  });

  it('follows what changes: a figure, a contact, a case, an account that goes', async () => {
    const workspace = await scene();
    const board = boardOn(workspace);
    const { index } = workspace;
    expect(await ids(workspace, { search: 'neu' }, board)).toEqual([]);
    const version = board.version;
    index.put('accounts', { ...anAccount({ id: 'a4', name: 'Neu', carr: 99_000 }), stamp: 2 }, new Set());
    expect(await ids(workspace, { search: 'neu' }, board)).toEqual(['a4']);
    expect(board.version).toBe(version + 1);
    index.remove('contacts', 'k1', new Set());
    expect(await ids(workspace, { search: 'mara' }, board)).toEqual([]);
    index.put('cases', { ...aCase({ id: 'c9', accountId: 'a5' }), stamp: 2 }, new Set());
    index.put('cases', { ...aCase({ id: 'c1', accountId: 'a2', status: 'Closed: Resolved' }), stamp: 2 }, new Set());
    const [first, second] = await board.select({ ...all, sort: 'cases' }, workspace.board.judge);
    expect([first?.openCases, second?.openCases]).toEqual([1, 1]);
    index.remove('accounts', 'a5', new Set());
    expect(await ids(workspace, { search: 'later' }, board)).toEqual([]);
    expect(board.size).toBe(4);
  });

  it('stays as it is while nothing changes', async () => {
    const workspace = await scene();
    const board = boardOn(workspace);
    const before = await board.select(all, workspace.board.judge);
    expect(await board.select(all, workspace.board.judge)).toBe(before);
  });

  it('is judged anew under another edition', async () => {
    const workspace = await scene();
    const board = boardOn(workspace);
    expect(await ids(workspace, { standing: '1' }, board)).toEqual([]);
    workspace.board.judge = { ...workspace.board.judge, edition: editionOf('fy25') };
    expect(await ids(workspace, { standing: '1' }, board)).toEqual(['a1', 'a3']);
  });
});
