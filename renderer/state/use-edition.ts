import { DEFAULT_EDITION_ID, editionOf, type HandbookEdition } from '#shared/handbook';
import type { SettingsFacts } from '#shared/rpc';
import { editionInForce } from '#shared/settings';
import { useDesk } from './DeskProvider.tsx';

let last: { readonly settings: SettingsFacts['settings']; readonly edition: HandbookEdition } | undefined;

/** The edition of the handbook in force, with the team's answers where it is silent. */
export function useEdition(): HandbookEdition {
  const settings = useDesk((view) => view.settings?.settings);
  if (!settings) return editionOf(DEFAULT_EDITION_ID);
  if (last?.settings !== settings) last = { settings, edition: editionInForce(settings).edition };
  return last.edition;
}
