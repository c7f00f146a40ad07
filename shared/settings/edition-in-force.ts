import type { EditionId } from '#shared/domain';
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

const shortNames: Readonly<Record<EditionId, string>> = {
  fy26: 'FY26 handbook',
  fy25: 'FY25 handbook',
  'global-digital-smb': 'Global Digital SMB',
  'pooled-amer': 'Pooled AMER',
  'smb-ae': 'SMB AE guidelines',
};

/** A name short enough for the status line. */
export function shortEditionName({ id, name }: Pick<HandbookEdition, 'id' | 'name'>): string {
  return EDITION_IDS.some((one) => one === id) ? shortNames[id as EditionId] : name;
}

const lines: Readonly<Record<EditionId, string>> = {
  fy26: 'Cases are routed to Advocates, who work them from their own list.',
  fy25: 'A shared queue: Advocates pick up what is next.',
  'global-digital-smb': 'The first page of the team, with the playbook of FY25.',
  'pooled-amer': 'Low touch in AMER: accounts are ranked, cases have no playbook.',
  'smb-ae': 'Account Executives with accounts of their own; cases have no playbook.',
};

/** What a built-in edition is about, in a line; null for a team's own. */
export function editionLine(id: HandbookEdition['id']): string | null {
  return EDITION_IDS.some((one) => one === id) ? lines[id as EditionId] : null;
}
