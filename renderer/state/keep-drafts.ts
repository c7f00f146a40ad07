import type { DeskClient } from './clients.ts';
import type { DeskStore, DeskView } from './desk-store.ts';

const keepAfterMs = 300;

type Drafts = DeskView['drafts'];

/**
 * Keeps what is being written over the end of the app: read when a workspace opens, handed to the data worker a moment after each
 * letter, and at once when the window goes. `onFound` is told of which cases, the newest last. Gives back the way to stop.
 */
export function keepDrafts(
  store: DeskStore,
  { editing }: Pick<DeskClient, 'editing'>,
  onFound: (ids: readonly string[]) => void,
): () => void {
  let workspace = '';
  let kept: Drafts = {};
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keep = () => {
    clearTimeout(timer);
    timer = undefined;
    const { drafts } = store.getState();
    const before = kept;
    kept = drafts;
    for (const id of new Set([...Object.keys(before), ...Object.keys(drafts)])) {
      if (before[id] === drafts[id]) continue;
      // What could not be kept is still on screen, and is kept with its next letter.
      editing.keepDraft({ id, draft: drafts[id] ?? null }).catch(() => undefined);
    }
  };
  const open = (name: string) => {
    clearTimeout(timer);
    timer = undefined;
    workspace = name;
    kept = {};
    store.setState({ drafts: kept });
    if (name === '') return;
    editing.drafts().then(
      (found) => {
        if (workspace !== name) return;
        kept = Object.fromEntries(found.map(({ id, ...draft }) => [id, draft]));
        // Somebody may write already.
        store.setState(({ drafts }) => ({ drafts: { ...kept, ...drafts } }));
        if (found.length > 0) onFound(found.map(({ id }) => id));
      },
      // They stay on the disk, and are there at the next start.
      () => undefined,
    );
  };
  const stop = store.subscribe(({ desk, drafts }) => {
    const name = workspaceOf(desk) ?? workspace;
    if (name !== workspace) open(name);
    else if (drafts !== kept) timer ??= setTimeout(keep, keepAfterMs);
  });
  window.addEventListener('pagehide', keep);
  return () => {
    stop();
    clearTimeout(timer);
    window.removeEventListener('pagehide', keep);
  };
}

/** Empty once nobody is signed in; undefined while it is not known. */
function workspaceOf(desk: DeskView['desk']): string | undefined {
  if (desk?.phase === 'signed-out') return '';
  return desk?.phase === 'ready' && desk.session ? `${desk.session.orgId} ${desk.session.userId}` : undefined;
}
