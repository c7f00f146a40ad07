import type { DeskState } from '#shared/rpc';
import type { DeskClient } from './clients.ts';
import type { DeskStore } from './desk-store.ts';
import { noNames, underGivenIds, withNames } from './names.ts';

const retryMs = 1_000;
const tickMs = 30_000;

type WatchedDesk = Pick<DeskClient, 'states'> & { readonly editing: Pick<DeskClient['editing'], 'names'> };

/** Follows the data worker's states into the store, asking anew when the stream breaks; gives back the way to stop. */
export function watchDesk(store: DeskStore, desk: WatchedDesk): () => void {
  const stop = new AbortController();
  void (async () => {
    while (!stop.signal.aborted) {
      try {
        const states = await desk.states(undefined, { signal: stop.signal });
        for await (const state of states) await take(store, desk, state);
      } catch {
        // A broken stream says nothing about the data: what is on screen stays, and we ask again.
      }
      if (!stop.signal.aborted) await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  })();
  return () => stop.abort();
}

/** New ids come with the state that speaks of them: no screen sees a record that was made here as one gone and another come. */
async function take(store: DeskStore, { editing }: WatchedDesk, state: DeskState): Promise<void> {
  const known = store.getState().names;
  const { named } = state.edits;
  if (named === known.given.size) return store.setState({ desk: state });
  // A workspace that was opened meanwhile counts from the start.
  const base = named < known.given.size ? noNames : known;
  const names = withNames(base, named === 0 ? [] : await editing.names({ after: base.given.size }));
  store.setState((view) => ({ ...underGivenIds(view, names), names, desk: state }));
}

/** Lets dues and ages on screen pass with the time. */
export function tick(store: DeskStore, now: () => number): () => void {
  const timer = setInterval(() => store.setState({ now: now() }), tickMs);
  return () => clearInterval(timer);
}
