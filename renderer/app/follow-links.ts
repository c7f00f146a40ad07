import type { DeskServices } from '../state/DeskProvider.tsx';

const caseLink = /^#\/case\/([a-zA-Z0-9]{15,18})$/;

/** Shows the case that the address names (`#/case/<id>`: how both hosts hand over a deep link), now and whenever it changes. */
export function followLinks({ store, browsing }: Pick<DeskServices, 'store' | 'browsing'>): () => void {
  let wanted: string | null = null;
  const show = () => {
    if (wanted === null || store.getState().desk?.phase !== 'ready') return;
    const id = wanted;
    wanted = null;
    void browsing.showLinked(id);
  };
  const read = () => {
    const id = caseLink.exec(location.hash)?.[1];
    if (id === undefined) return;
    wanted = id;
    // Taken from the address, so that the same link can be followed again.
    history.replaceState(null, '', location.pathname);
    show();
  };
  window.addEventListener('hashchange', read);
  const stop = store.subscribe(show);
  read();
  return () => {
    window.removeEventListener('hashchange', read);
    stop();
  };
}
