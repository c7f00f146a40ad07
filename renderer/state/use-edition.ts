import { DEFAULT_EDITION_ID, EDITION_IDS, editionOf, type HandbookEdition } from '#shared/handbook';
import type { SettingsFacts } from '#shared/rpc';
import { editionInForce, ownEditions } from '#shared/settings';
import { useMemo } from 'react';
import { useDesk } from './DeskProvider.tsx';

let last: { readonly settings: SettingsFacts['settings']; readonly edition: HandbookEdition } | undefined;

/** The edition of the handbook in force, with the team's answers where it is silent. */
export function useEdition(): HandbookEdition {
  const settings = useDesk((view) => view.settings?.settings);
  if (!settings) return editionOf(DEFAULT_EDITION_ID);
  if (last?.settings !== settings) last = { settings, edition: editionInForce(settings).edition };
  return last.edition;
}

/** Every edition that can be read, the one in force among them: those that come with the app, and the team's own. */
export function useEditions(): readonly HandbookEdition[] {
  const inForce = useEdition();
  const own = useDesk((view) => view.settings?.settings.editions ?? '');
  return useMemo(
    () =>
      [...EDITION_IDS.map(editionOf), ...ownEditions(own).built].map((one) => (one.id === inForce.id ? inForce : one)),
    [inForce, own],
  );
}
