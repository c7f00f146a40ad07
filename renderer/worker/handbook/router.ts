import { implement, type Router } from '@orpc/server';
import type { HandbookEdition } from '#shared/handbook';
import { DeskError, handbookContract } from '#shared/rpc';
import { editionInForce, type WorkspaceSettings } from '#shared/settings';
import type { Desk } from '../desk/desk.ts';
import { simulateOverList } from './simulate-over-list.ts';

/** The contract of the handbook over whichever workspace is open. */
export function createHandbookRouter(
  desk: Pick<Desk, 'workspace'>,
  clock: () => number,
): Router<typeof handbookContract, Record<never, never>> {
  const os = implement(handbookContract);
  return os.router({
    simulate: os.simulate.handler(({ input, signal }) => {
      // Refused before the first step, where a refusal still reaches the asker in words.
      const { workspace } = desk;
      if (!workspace) throw new DeskError('NOT_READY', 'No cases are open to try it on.', 'Sign in first.');
      const edition = editionNamed(input.edition, workspace.rules.settings);
      return simulateOverList(edition, workspace, clock, signal);
    }),
  });
}

/** One that comes with the app or of the team's own, with the team's answers where the handbook is silent. */
function editionNamed(id: string, settings: WorkspaceSettings): HandbookEdition {
  const { edition, fault } = editionInForce({ ...settings, edition: id });
  if (fault === null) return edition;
  throw new DeskError('UNKNOWN_RECORD', fault, 'Choose another one from the list.');
}
