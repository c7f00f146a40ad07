import type { Id } from '#shared/domain';
import { DAY_MS } from '#shared/lib';
import type { StepsDraft } from '#shared/rpc';
import { draftsName, type WorkspaceDatabase } from '../../data/database.ts';

type Kept = Readonly<Record<Id, StepsDraft & { readonly at: number }>>;

/** Whoever has not gone on with a text for so long will not. */
const keptForMs = 90 * DAY_MS;

/** What was being written when the app was closed. It is this laptop's alone, and no edit until somebody saves it. */
export async function drafts(
  { settings, idMap }: Pick<WorkspaceDatabase, 'settings' | 'idMap'>,
  now: number,
): Promise<(StepsDraft & { readonly id: Id })[]> {
  const kept = Object.entries(await read(settings)).filter(([, { at }]) => now - at < keptForMs);
  const given = await idMap.bulkGet(kept.map(([id]) => id));
  return kept.map(([id, { at: _at, ...draft }], index) => ({ ...draft, id: given[index]?.id ?? id }));
}

/** Under the id that the case has now; `names` tells under which local one it may be kept still. */
export async function keepDraft(
  { settings }: Pick<WorkspaceDatabase, 'settings'>,
  { id, draft }: { readonly id: Id; readonly draft: StepsDraft | null },
  names: ReadonlyMap<Id, Id>,
  now: number,
): Promise<void> {
  await settings.db.transaction('rw', settings, async () => {
    const others = Object.entries(await read(settings)).filter(([one]) => one !== id && names.get(one) !== id);
    const kept: Kept = Object.fromEntries(draft ? [...others, [id, { ...draft, at: now }]] : others);
    await settings.put({ name: draftsName, value: kept });
  });
}

async function read(settings: WorkspaceDatabase['settings']): Promise<Kept> {
  return ((await settings.get(draftsName))?.value as Kept | undefined) ?? {};
}
