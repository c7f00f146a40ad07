import type { DeskServices } from '../state/DeskProvider.tsx';
import { openRule } from '../state/use-rules.ts';

const ruleLink = /^#\/rule\/([A-Z0-9]+(?:-[a-zA-Z0-9]+)?)$/;
const caseLink = /^#\/case\/([a-zA-Z0-9]{15,18}|local:[0-9a-f-]{36})$/;
const dayLink = '#/day';

/**
 * Shows the case, the rule or the Day that the address names (`#/case/<id>`, `#/rule/R10-4`, `#/day`: how both hosts hand over a
 * deep link, and a reminder that was clicked), now and whenever it changes.
 */
export function followLinks({ store, browsing }: Pick<DeskServices, 'store' | 'browsing'>): () => void {
  let wanted: (() => void) | null = null;
  const show = () => {
    if (wanted === null || store.getState().desk?.phase !== 'ready') return;
    const go = wanted;
    wanted = null;
    go();
  };
  const read = () => {
    const id = caseLink.exec(location.hash)?.[1];
    const rule = ruleLink.exec(location.hash)?.[1];
    if (id !== undefined) wanted = () => void browsing.showLinked(id);
    else if (rule !== undefined) wanted = () => openRule(store, rule);
    else if (location.hash === dayLink) wanted = () => store.setState({ screen: 'day', playing: false });
    else return;
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
