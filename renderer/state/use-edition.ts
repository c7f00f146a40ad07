import { DEFAULT_EDITION_ID, editionOf, type HandbookEdition } from '#shared/handbook';

/** The edition of the handbook in force. */
export function useEdition(): HandbookEdition {
  return editionOf(DEFAULT_EDITION_ID);
}
