import { implement, type Router } from '@orpc/server';
import { dataContract, DeskError, type DeskState } from '#shared/rpc';
import type { WorkspaceSettings } from '#shared/settings';
import type { Latest } from '../latest.ts';
import type { BackendClient } from '../pull/source.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { backupOf } from './backup.ts';
import { dataFacts } from './data-facts.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { HandedOver, planOf, restoreHistory, restoreRecords, settingsFrom } from './restore.ts';

/** What keeping data needs of the desk. */
export interface KeepingDesk {
  readonly workspace: Workspace | null;
  readonly state: Latest<DeskState>;
  setSettings(settings: WorkspaceSettings): Promise<void>;
  /** Runs `work` while no sync is running, and lets the list be shown anew. */
  withoutSync<Result>(work: () => Promise<Result>): Promise<Result>;
  reset(): Promise<void>;
  resetPractice(): Promise<void>;
}

/** The data contract over the workspace that is open. */
export function createDataRouter(
  desk: KeepingDesk,
  backend: Pick<BackendClient, 'app'>,
  clock: () => number,
): Router<typeof dataContract, Record<never, never>> {
  const os = implement(dataContract);
  const file = new HandedOver();
  const workspace = (): Workspace => open(desk);
  return os.router({
    facts: os.facts.handler(() => dataFacts(workspace())),
    backup: os.backup.handler(({ input }) => backupOf(workspace(), input.preferences ?? null, clock())),
    handOver: os.handOver.handler(({ input }) => {
      file.take(input.text, input.first);
      return null;
    }),
    plan: os.plan.handler(() => planOf(file.read(), workspace())),
    restore: os.restore.handler(async ({ input }) => {
      const { workspace: bundle, desk: kept } = file.read();
      const done = await desk
        .withoutSync(async () => {
          const records = await restoreRecords(bundle, kept, workspace());
          return { records, history: await restoreHistory(kept, workspace()) };
        })
        .catch(asFull);
      if (input.settings && kept) await desk.setSettings(settingsFrom(kept, workspace()));
      file.forget();
      return { ...done, preferences: kept?.preferences ?? null };
    }),
    forget: os.forget.handler(() => {
      file.forget();
      return null;
    }),
    reset: os.reset.handler(async () => {
      await desk.reset();
      return null;
    }),
    resetPractice: os.resetPractice.handler(async () => {
      await desk.resetPractice();
      return null;
    }),
    diagnostics: os.diagnostics.handler(({ input }) =>
      diagnosticsOf(workspace(), desk.state.current, backend, input, clock()),
    ),
  });
}

function open({ workspace }: KeepingDesk): Workspace {
  if (workspace) return workspace;
  throw new DeskError('NOT_READY', 'No workspace is open.', 'Sign in first.');
}

/** A full disk is nothing wrong with the file. */
function asFull(error: unknown): never {
  if (error instanceof Error && /Quota/.test(`${error.name} ${error.message}`)) {
    throw new DeskError(
      'STORAGE_FULL',
      'The disk has no room for what is in the backup.',
      'Free some disk space and restore it again; what was there before stays.',
    );
  }
  throw error;
}
