import { DEFAULT_EDITION_ID, EDITION_IDS, editionOf, withSilenceAnswers } from '#shared/handbook';
import type { DeskStore } from './desk-store.ts';

/** Keeps the edition in force beside the settings that choose it; gives back the way to stop. */
export function followEdition(store: DeskStore): () => void {
  let known = '';
  return store.subscribe(({ settings: facts }, { settings: before }) => {
    if (facts === before) return;
    const chosen = facts?.settings;
    const wanted = chosen ? JSON.stringify([chosen.edition, chosen.silences, chosen.editions]) : '';
    if (wanted === known) return;
    known = wanted;
    if (!chosen) return store.setState({ edition: editionOf(DEFAULT_EDITION_ID) });
    const builtIn = EDITION_IDS.find((id) => id === chosen.edition);
    if (builtIn) return store.setState({ edition: withSilenceAnswers(editionOf(builtIn), chosen.silences) });
    // Reading a team's own edition takes more code than the first list has to wait for.
    void import('#shared/settings').then(
      ({ editionInForce }) => wanted === known && store.setState({ edition: editionInForce(chosen).edition }),
      // Asked again with the next change of the settings.
      () => (known = ''),
    );
  });
}
