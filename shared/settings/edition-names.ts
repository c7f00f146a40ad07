import type { EditionId } from '#shared/domain';
import type { HandbookEdition } from '#shared/handbook';
import { EDITION_IDS } from '#shared/handbook';

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
