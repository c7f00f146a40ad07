import { defineEdition } from './define-edition.ts';
import type { EditionData, HandbookEdition } from './edition.ts';

/** What an edition says otherwise than the one that it starts from. */
export type EditionChanges = Partial<Omit<EditionData, 'id' | 'name'>>;

/** An edition that inherits all of `base` but what it names itself. A part is replaced whole. */
export function extendEdition(
  base: EditionData,
  changes: EditionChanges & Pick<EditionData, 'id' | 'name'>,
): HandbookEdition {
  return defineEdition({ ...base, ...changes });
}
