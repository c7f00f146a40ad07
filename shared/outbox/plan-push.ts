import { recordKey, type OutboxOperation } from './operation.ts';

/** What may be sent now, and what is waited for. */
export interface PushPlan {
  /** At most one operation a record, in the order of the edits. */
  readonly ready: readonly OutboxOperation[];
  /** Operations that cannot go before another one is in Salesforce, with the one that they wait for. */
  readonly waitsFor: ReadonlyMap<string, OutboxOperation>;
  /** When the next one may be tried again, in milliseconds; null when none waits for the time. */
  readonly nextAt: number | null;
}

/**
 * Which operations may go at `now`: each record's in their order, and none before the records that it names are in Salesforce.
 * What a person has to decide on holds back its own record and what names it, nothing else (`sync-research.md` §3.5).
 */
export function planPush(ops: readonly OutboxOperation[], now: number): PushPlan {
  const waiting = ops.filter(({ state }) => state !== 'done').sort((a, b) => a.seq - b.seq);
  const creates = new Map(waiting.filter(({ kind }) => kind === 'create').map((op) => [op.id, op]));
  const heads = new Map<string, OutboxOperation>();
  const ready: OutboxOperation[] = [];
  const waitsFor = new Map<string, OutboxOperation>();
  let nextAt: number | null = null;
  for (const op of waiting) {
    const record = recordKey(op);
    const first = heads.get(record) ?? parentOf(op, creates);
    if (!heads.has(record)) heads.set(record, op);
    if (first) waitsFor.set(op.opId, first);
    else if (needsPerson(op)) continue;
    else if (op.nextAttemptAt !== null && op.nextAttemptAt > now)
      nextAt = Math.min(nextAt ?? op.nextAttemptAt, op.nextAttemptAt);
    else ready.push(op);
  }
  return { ready, waitsFor, nextAt };
}

/** A record that this one names and that Salesforce has not made yet. */
function parentOf(op: OutboxOperation, creates: ReadonlyMap<string, OutboxOperation>): OutboxOperation | undefined {
  for (const value of Object.values(op.patch)) {
    const made = typeof value === 'string' ? creates.get(value) : undefined;
    if (made && made.opId !== op.opId) return made;
  }
  return undefined;
}

/** Nothing is done about it before somebody has decided. */
export function needsPerson({ state }: Pick<OutboxOperation, 'state'>): boolean {
  return state === 'conflict' || state === 'rejected';
}

/** It went out, and nobody knows what became of it: look first. */
export function isUnsure({ state }: Pick<OutboxOperation, 'state'>): boolean {
  return state === 'inflight' || state === 'unknown';
}
