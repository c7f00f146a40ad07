import { DAY_MS } from '#shared/lib';
import type { BackendClient } from '../pull/source.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Editor } from './editor.ts';

const keptMs = DAY_MS / 2;

/** Asks the org what its fields take when that is older than half a day, and keeps it, so that forms work offline. */
export async function keepFacts(
  workspace: Workspace,
  editor: Editor,
  backend: Pick<BackendClient, 'salesforce'>,
  now: number,
): Promise<void> {
  const readAt = (await workspace.db.settings.get('fieldFactsAt'))?.value;
  if (typeof readAt === 'number' && now - readAt < keptMs && editor.facts) return;
  const facts = await backend.salesforce.fieldFacts();
  await workspace.committer.commit({ changes: [], settings: { fieldFacts: facts, fieldFactsAt: now } });
  await editor.takeFacts(facts);
}
