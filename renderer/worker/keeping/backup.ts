import { BACKUP_PARTS, backupHead, backupPiece, endOfBackup, endOfPart } from '#shared/backup';
import { readTable } from '../../data/load.ts';
import type { Workspace } from '../workspace/workspace.ts';

const recordsPerPiece = 500;

export interface Piece {
  readonly text: string;
  readonly done: number;
  readonly of: number;
}

/** The workspace as a bundle, piece by piece, with what only this laptop knows; each piece says how far it is. */
export async function* backupOf(workspace: Workspace, preferences: unknown, now: number): AsyncGenerator<Piece, void> {
  const { db, session, rules } = workspace;
  const [history, unsent, ...counts] = await Promise.all([
    db.history.toArray(),
    db.outbox.toArray(),
    ...BACKUP_PARTS.map((part) => db[part].count()),
  ]);
  const of = counts.reduce((sum, count) => sum + count, 0);
  const { orgId, userId } = session;
  const desk = { orgId, userId, settings: rules.settings, preferences, history: history.map(asObject), unsent };
  let done = 0;
  yield { text: backupHead(desk, rules.edition, rules.zone, now), done, of };
  for (const part of BACKUP_PARTS) {
    let first = true;
    for await (const batch of readTable(db, part)) {
      for (let at = 0; at < batch.length; at += recordsPerPiece) {
        const records = batch.slice(at, at + recordsPerPiece);
        done += records.length;
        yield { text: backupPiece(part, records, first), done, of };
        first = false;
      }
    }
    yield { text: `${first ? backupPiece(part, [], true) : ''}${endOfPart}`, done, of };
  }
  yield { text: endOfBackup, done, of };
}

function asObject(row: object): Readonly<Record<string, unknown>> {
  return { ...row };
}
