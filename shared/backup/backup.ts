import type { Day, EditionId, Id, Instant, ParsedBundle, Workspace } from '#shared/domain';
import { parseBundle } from '#shared/domain';
import { formatInstant } from '#shared/lib';
import { EDITION_IDS } from '#shared/handbook';
import { readSettings, type WorkspaceSettings } from '#shared/settings';
import { z } from 'zod';

/** What this laptop alone knows, in a backup beside the records; other programs leave it alone. */
export interface DeskPart {
  readonly orgId: Id;
  readonly userId: Id;
  readonly settings: WorkspaceSettings;
  /** How the app looks and which keys it has; the UI's own. */
  readonly preferences: unknown;
  /** What was done on this laptop, a line each, the oldest first. */
  readonly history: readonly Readonly<Record<string, unknown>>[];
  /** Changes that had not reached Salesforce, for a person to read: they are not restored. */
  readonly unsent: readonly unknown[];
}

/** The collections of a bundle, in its order. */
export const BACKUP_PARTS = [
  'users',
  'accounts',
  'contacts',
  'leads',
  'opportunities',
  'cases',
  'activities',
  'caseChanges',
] as const;
export type BackupPart = (typeof BACKUP_PARTS)[number];

/** What a bundle says before its collections. `now` in milliseconds. */
interface BundleHead {
  readonly now: number;
  readonly me: Id;
  readonly zone: string;
  readonly edition?: EditionId | undefined;
  readonly holidays?: readonly Day[];
  readonly desk?: object;
}

/** The text before the collections. */
function bundleHead({ now, ...rest }: BundleHead): string {
  const asOf: Instant = formatInstant(now);
  return JSON.stringify({ format: 'advocate-desk/workspace', version: 1, asOf, ...rest }).slice(0, -1);
}

/** The text before the collections: what the bundle is, and what only this laptop knows. `now` in milliseconds. */
export function backupHead(desk: DeskPart, edition: { readonly basis: string }, zone: string, now: number): string {
  return bundleHead({
    now,
    edition: EDITION_IDS.find((id) => id === edition.basis) ?? EDITION_IDS[0],
    me: desk.userId,
    zone,
    holidays: desk.settings.holidays.map(({ day }) => day),
    desk: { version: 1, ...desk },
  });
}

/** A whole workspace bundle, a record a line; for what is small enough to be held at once. */
export function bundleText(head: BundleHead, records: Readonly<Record<BackupPart, readonly object[]>>): string {
  const parts = BACKUP_PARTS.flatMap((part) => [backupPiece(part, records[part], true), endOfPart]);
  return [bundleHead(head), ...parts, endOfBackup].join('');
}

/** Records of a collection as the next piece of the text, one a line; `first` opens the collection. */
export function backupPiece(part: BackupPart, records: readonly object[], first: boolean): string {
  const lines = records.map((record) => JSON.stringify(withoutStamp(record))).join(',\n');
  const opening = first ? `,\n"${part}":[\n` : records.length > 0 ? ',\n' : '';
  return `${opening}${lines}`;
}

export const endOfPart = '\n]';
export const endOfBackup = '}\n';

/** The server's stamp is this laptop's book-keeping, and no part of a record. */
function withoutStamp(record: object): object {
  return { ...record, stamp: undefined };
}

const deskSchema = z.looseObject({
  orgId: z.string(),
  userId: z.string(),
  settings: z.unknown().optional(),
  preferences: z.unknown().optional(),
  history: z.array(z.record(z.string(), z.unknown())).catch([]),
  unsent: z.array(z.unknown()).catch([]),
});

export type ReadBackup =
  | { readonly ok: true; readonly workspace: Workspace; readonly desk: DeskPart | null }
  | Exclude<ParsedBundle, { readonly ok: true }>;

/** Reads a backup, or any other workspace bundle, which then has no part of this laptop's own. */
export function readBackup(text: string): ReadBackup {
  const parsed = parseBundle(text);
  if (!parsed.ok) return parsed;
  const { workspace } = parsed;
  const desk = deskSchema.safeParse((workspace as Workspace & { readonly desk?: unknown }).desk);
  if (!desk.success) return { ok: true, workspace, desk: null };
  const { orgId, userId, settings, preferences, history, unsent } = desk.data;
  return {
    ok: true,
    workspace,
    desk: { orgId, userId, settings: readSettings(settings), preferences, history, unsent },
  };
}
