import { implement, type Router } from '@orpc/server';
import type { AccountSelection } from '#shared/rpc';
import { accountsContract } from '#shared/rpc';
import type { Desk } from '../desk/desk.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { AccountBoard } from './account-board.ts';
import { readAccountDetail } from './account-detail.ts';

/** The contract of the accounts over whichever workspace is open. */
export function createAccountsRouter(
  desk: Pick<Desk, 'workspace'>,
  clock: () => number,
): Router<typeof accountsContract, Record<never, never>> {
  const os = implement(accountsContract);
  const boards = new WeakMap<Workspace, AccountBoard>();
  const boardOf = (workspace: Workspace): AccountBoard => {
    const board = boards.get(workspace) ?? new AccountBoard(workspace.index, clock);
    boards.set(workspace, board);
    return board;
  };
  const select = async (workspace: Workspace, selection: AccountSelection) => {
    const board = boardOf(workspace);
    return { board, entries: await board.select(selection, workspace.board.judge) };
  };
  return os.router({
    window: os.window.handler(async ({ input: { selection, offset, limit } }) => {
      const { workspace } = desk;
      if (!workspace) return { version: 0, total: 0, all: 0, notion: null, offset, rows: [] };
      const { board, entries } = await select(workspace, selection);
      const { tiers, rank } = workspace.board.judge.edition;
      return {
        version: board.version,
        total: entries.length,
        all: board.size,
        notion: tiers ? 'tier' : rank ? 'rank' : null,
        offset,
        rows: entries.slice(offset, offset + limit),
      };
    }),
    indexOf: os.indexOf.handler(async ({ input: { selection, id } }) => {
      const { workspace } = desk;
      return workspace ? (await select(workspace, selection)).entries.findIndex((entry) => entry.id === id) : -1;
    }),
    open: os.open.handler(({ input }) => {
      const { workspace } = desk;
      const id = 'id' in input ? input.id : workspace?.index.cases.get(input.caseId)?.accountId;
      return workspace && id !== undefined ? readAccountDetail(id, workspace, clock()) : null;
    }),
  });
}
