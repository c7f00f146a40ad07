import { contestedRest, type judgePush, type OutboxOperation } from '#shared/outbox';
import type { WriteResult } from '#shared/rpc';
import type { WritableObject } from '#shared/sync';
import type { Outcome } from '../../data/push-store.ts';
import { arrived, deleted, failed, unsure, type At } from './outcomes.ts';
import type { Read, Wire } from './wire.ts';

const busyMs = 30_000;

const takenBack =
  'It was sent and no answer came; the record has changed since, and does not have what was sent. It may have arrived and been changed again.';

/** An operation beside the record as it was just read. */
export interface Judged {
  readonly op: OutboxOperation;
  readonly object: WritableObject;
  readonly read: Read | null;
  readonly verdict: ReturnType<typeof judgePush>;
}

export type Going = Judged & { readonly sent: OutboxOperation };

/** What is decided without writing; null when something is to be sent. */
export function withoutSending({ op, read, verdict }: Judged, at: At): Outcome | null {
  const server = read?.row;
  switch (verdict.kind) {
    case 'arrived':
      return arrived(op, op.patch, server ?? null, at);
    case 'deleted':
      return deleted(op);
    case 'edited':
      return unsure(op, read, 'It was changed in Salesforce after you removed it here.');
    case 'unsure':
      return unsure(op, read, takenBack);
    case 'conflict': {
      const after = contestedRest(op, verdict.conflicts);
      return {
        before: op,
        after,
        server,
        conflict: { kind: 'changed', fields: verdict.conflicts, by: read?.by ?? null },
      };
    }
    case 'write':
    case 'remove':
      return null;
  }
}

/** What came of a write, by what Salesforce said of it. */
export function afterWrite(
  { sent, object, read, verdict }: Going,
  result: WriteResult,
  { wire, at }: { readonly wire: Wire; readonly at: At },
): Outcome {
  const server = wire.read(object, result.record)?.row;
  if (result.kind === 'conflict') {
    // Somebody wrote between our look and our write: look again, at once for the first times.
    const nextAttemptAt = sent.attempts < 3 ? null : at.now + busyMs;
    return { before: sent, after: { ...sent, state: 'queued', nextAttemptAt }, server };
  }
  if (result.kind === 'failed') {
    const properties = wire.propertiesOf(sent, result.failure.fields);
    return failed(sent, result.failure, properties, server, at);
  }
  const { send, conflicts } = verdict.kind === 'write' ? verdict : { send: {}, conflicts: [] };
  const by = read?.by ?? null;
  const rest = conflicts.length > 0 ? { after: contestedRest(sent, conflicts), conflicts, by } : null;
  // Where it could not be read back, the next pull brings what triggers made of it.
  return arrived(sent, send, server ?? (read && { ...read.row, ...send }), at, rest);
}
