import type { DeskClient } from './clients.ts';
import type { DeskStore } from './desk-store.ts';

const retryMs = 1_000;
const tickMs = 30_000;

/** Follows the data worker's states into the store, asking anew when the stream breaks; gives back the way to stop. */
export function watchDesk(store: DeskStore, desk: Pick<DeskClient, 'states'>): () => void {
  const stop = new AbortController();
  void (async () => {
    while (!stop.signal.aborted) {
      try {
        const states = await desk.states(undefined, { signal: stop.signal });
        for await (const state of states) store.setState({ desk: state });
      } catch {
        // A broken stream says nothing about the data: what is on screen stays, and we ask again.
      }
      if (!stop.signal.aborted) await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  })();
  return () => stop.abort();
}

/** Lets dues and ages on screen pass with the time. */
export function tick(store: DeskStore, now: () => number): () => void {
  const timer = setInterval(() => store.setState({ now: now() }), tickMs);
  return () => clearInterval(timer);
}
