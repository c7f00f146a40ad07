import type { EditionId } from '#shared/domain';
import type { HandbookEdition } from './edition.ts';
import { fy25 } from './fy25.ts';
import { fy26 } from './fy26.ts';
import { globalDigitalSmb } from './global-digital-smb.ts';
import { pooledAmer } from './pooled-amer.ts';
import { smbAe } from './smb-ae.ts';

/** The built-in editions; the default stands first. */
export const EDITIONS: Readonly<Record<EditionId, HandbookEdition>> = {
  fy26,
  fy25,
  'global-digital-smb': globalDigitalSmb,
  'pooled-amer': pooledAmer,
  'smb-ae': smbAe,
};

export const EDITION_IDS = Object.keys(EDITIONS) as readonly EditionId[];

export const DEFAULT_EDITION_ID: EditionId = 'fy26';

/** A built-in edition. */
export function editionOf(id: EditionId): HandbookEdition {
  return EDITIONS[id];
}
