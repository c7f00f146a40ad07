import { EDITION_IDS, editionOf, type HandbookEdition } from '#shared/handbook';
import { ownEditions } from '#shared/settings';
import { useMemo } from 'react';
import { useDesk } from './DeskProvider.tsx';
import { useEdition } from './use-edition.ts';

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
