import type { DeskStore } from './desk-store.ts';
import type { ToastBox } from './toasts.ts';

/** Says, once a window, that changes came back from the journal after the database was lost, and where they are. */
export function tellRestored(store: DeskStore, toasts: ToastBox): () => void {
  let told = false;
  return store.subscribe(({ desk }) => {
    const restored = desk?.edits.restored ?? 0;
    if (told || restored === 0 || desk?.phase !== 'ready') return;
    told = true;
    toasts.tell(restoredWords(restored), {
      name: 'Look',
      keys: [],
      run: () => store.setState({ screen: 'outbox', playing: false }),
    });
  });
}

function restoredWords(count: number): string {
  const changes = count === 1 ? '1 change' : `${count.toLocaleString('en')} changes`;
  return `The app’s database had been lost. ${changes} of yours came back from the journal on disk and ${count === 1 ? 'is' : 'are'} in the Outbox.`;
}
