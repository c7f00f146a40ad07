import type { HandbookEdition } from '#shared/handbook';
import { useDesk } from './DeskProvider.tsx';

/** The edition of the handbook in force, with the team's answers where it is silent. */
export function useEdition(): HandbookEdition {
  return useDesk((view) => view.edition);
}
