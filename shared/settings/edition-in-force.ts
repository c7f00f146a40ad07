import type { CustomEdition, HandbookEdition } from '#shared/handbook';
import { DEFAULT_EDITION_ID, EDITION_IDS, editionOf, readEditions, withSilenceAnswers } from '#shared/handbook';
import type { WorkspaceSettings } from './workspace-settings.ts';

type Choice = Pick<WorkspaceSettings, 'edition' | 'editions' | 'silences'>;

/** The edition whose rules hold, and why it is not the one that was chosen, where that could not be read. */
export interface EditionInForce {
  readonly edition: HandbookEdition;
  readonly fault: string | null;
}

/** The team's own editions, as they are kept; none where their text cannot be read, with the reason. */
export function ownEditions(text: string): {
  readonly editions: readonly CustomEdition[];
  readonly built: readonly HandbookEdition[];
  readonly fault: string | null;
} {
  if (text === '') return { editions: [], built: [], fault: null };
  const read = readEditions(text);
  return read.ok ? { ...read, fault: null } : { editions: [], built: [], fault: read.message };
}

/** The chosen edition with the team's answers where the handbook is silent. Never none: FY26 holds where it cannot be had. */
export function editionInForce({ edition: id, editions, silences }: Choice): EditionInForce {
  const builtIn = EDITION_IDS.find((one) => one === id);
  if (builtIn) return { edition: withSilenceAnswers(editionOf(builtIn), silences), fault: null };
  const { built, fault } = ownEditions(editions);
  const own = built.find((one) => one.id === id);
  if (own) return { edition: withSilenceAnswers(own, silences), fault: null };
  const fallback = withSilenceAnswers(editionOf(DEFAULT_EDITION_ID), silences);
  return { edition: fallback, fault: fault ?? `The edition ${id} is no longer on this laptop.` };
}
