import { implement, type Router } from '@orpc/server';
import { DeskError, settingsContract } from '#shared/rpc';
import type { WorkspaceSettings } from '#shared/settings';
import type { Workspace } from '../workspace/workspace.ts';
import { changed, withImported, withoutEdition } from './change.ts';
import { factsOf } from './facts.ts';
import { peopleOf } from './people.ts';

/** What the settings need of the desk. */
export interface SettingsDesk {
  readonly workspace: Workspace | null;
  /** Keeps them, and lets the cases be judged anew. */
  setSettings(settings: WorkspaceSettings): Promise<void>;
}

/** The settings contract over the workspace that is open. */
export function createSettingsRouter(desk: SettingsDesk): Router<typeof settingsContract, Record<never, never>> {
  const os = implement(settingsContract);
  const rules = () => open(desk).rules;
  const set = async (settings: WorkspaceSettings) => {
    await desk.setSettings(settings);
    return factsOf(rules());
  };
  return os.router({
    get: os.get.handler(() => factsOf(rules())),
    change: os.change.handler(({ input }) => set(changed(rules().settings, input.patch))),
    people: os.people.handler(() => {
      const { index, session } = open(desk);
      return peopleOf(index.users, session.userId, rules().settings.initials);
    }),
    importEditions: os.importEditions.handler(({ input }) => set(withImported(rules().settings, input.text))),
    exportEditions: os.exportEditions.handler(() => ({
      fileName: 'advocate-desk-editions.json',
      text: rules().settings.editions,
    })),
    removeEdition: os.removeEdition.handler(({ input }) => set(withoutEdition(rules().settings, input.id))),
  });
}

function open({ workspace }: SettingsDesk): Workspace {
  if (workspace) return workspace;
  throw new DeskError('NOT_READY', 'No workspace is open.', 'Sign in first.');
}
