import { isUnsure, judgePush, planPush, type OutboxOperation } from '#shared/outbox';
import type { DeskFailure, WriteResult } from '#shared/rpc';
import type { WorkspaceIdentity, WritableObject } from '#shared/sync';
import type { Outcome, PushStore } from '../../data/push-store.ts';
import { toFailure } from '../desk/failure.ts';
import type { Editor } from '../editing/editor.ts';
import type { BackendClient } from '../pull/source.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { closedUntil, stopAtLimit } from './call-limit.ts';
import { clearedOf } from './clear-conflicts.ts';
import { makeOne } from './create.ts';
import { afterWrite, withoutSending, type Going, type Judged } from './judged.ts';
import { isMalformed, malformed } from './malformed.ts';
import { arrived, failed } from './outcomes.ts';
import { Wire, type Read } from './wire.ts';

/** As many records as are read in one call. */
const mostReads = 200;
const mostWrites = 12;
/** Rounds of one run: a record with several operations needs one each. */
const mostRounds = 1_000;

export type PushDoor = Pick<BackendClient, 'salesforce'>;

export interface PushParts {
  readonly workspace: Workspace;
  readonly editor: Editor;
  readonly store: PushStore;
  readonly backend: PushDoor;
  readonly clock: () => number;
  readonly newId: () => string;
  /** From 0 to 1, to spread tries apart. */
  readonly chance: () => number;
  readonly onChange: () => void;
}

/**
 * Sends what waits: read, merge field by field, write under the condition that nobody wrote meanwhile, read back. What goes out is
 * marked in database and journal first, so that a stop at any moment leaves either nothing or something to look up.
 */
export class PushEngine {
  readonly parts: PushParts;
  readonly wire: Wire;
  private running: Promise<void> | null = null;
  private failure: DeskFailure | null = null;
  private wakeAt: number | null = null;
  private moved = false;
  private isStopping = false;

  constructor(parts: PushParts) {
    this.parts = parts;
    this.wire = new Wire(parts.workspace);
  }

  /** Why nothing is sent; null while it goes on. */
  get paused(): DeskFailure | null {
    return this.failure;
  }

  /** When something may be tried again, in milliseconds; null when that does not depend on time. */
  get nextAt(): number | null {
    return this.wakeAt;
  }

  /** Sends all that may go. Never rejects: what stopped it is told by `paused`. */
  run(): Promise<void> {
    this.running ??= this.rounds().finally(() => {
      this.running = null;
      this.parts.onChange();
    });
    return this.running;
  }

  /** Stops after the batch that is on its way. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await this.running;
    this.isStopping = false;
  }

  get workspaceName(): WorkspaceIdentity {
    const { orgId, userId } = this.parts.workspace.session;
    return { orgId, userId };
  }

  private async rounds(): Promise<void> {
    try {
      const clear = await clearedOf(this.parts.editor.waiting, this.parts.store, this.at);
      if (clear.length > 0) await this.settle(clear);
      for (let round = 0; round < mostRounds && !this.isStopping; round++) {
        const { ready, nextAt } = planPush(this.parts.editor.waiting, this.parts.clock());
        this.wakeAt = nextAt;
        if (ready.length === 0) break;
        await stopAtLimit(this.parts.backend.salesforce);
        this.moved = false;
        const sound = await this.sound(ready);
        await this.changes(sound.filter(({ kind }) => kind !== 'create').slice(0, mostReads));
        for (const op of sound.filter(({ kind }) => kind === 'create')) await makeOne(this, op);
        if (!this.moved) break;
      }
      this.failure = null;
    } catch (error) {
      this.failure = toFailure(error);
      if (this.failure.code === 'QUOTA') await this.waitForCalls();
    }
  }

  /** The day's calls are used up: it is tried again when main finds that they may be free. */
  private async waitForCalls(): Promise<void> {
    const until = await closedUntil(this.parts.backend.salesforce).catch(() => null);
    if (until !== null) this.wakeAt = until;
  }

  /** What cannot be put into Salesforce's words at all is set aside for a person, so that it holds up nothing else. */
  private async sound(ops: readonly OutboxOperation[]): Promise<readonly OutboxOperation[]> {
    const aside: Outcome[] = [];
    for (const op of ops) {
      try {
        this.wire.fieldsOf(op, op.patch);
      } catch (error) {
        aside.push(failed(op, malformed(error), [], undefined, this.at));
      }
    }
    if (aside.length > 0) await this.settle(aside);
    return ops.filter((op) => !aside.some(({ before }) => before === op));
  }

  /** Changes and removals: one read an object, then what may go in batches. */
  private async changes(ops: readonly OutboxOperation[]): Promise<void> {
    const judged = await this.judge(ops);
    const settled = judged.flatMap((one) => withoutSending(one, this.at) ?? []);
    if (settled.length > 0) await this.settle(settled);
    const writes = judged.filter(({ verdict }) => verdict.kind === 'write');
    for (let at = 0; at < writes.length; at += mostWrites) await this.write(writes.slice(at, at + mostWrites));
    for (const one of judged) if (one.verdict.kind === 'remove') await this.remove(one);
  }

  private async judge(ops: readonly OutboxOperation[]): Promise<Judged[]> {
    const byObject = new Map<WritableObject, OutboxOperation[]>();
    for (const op of ops) {
      const { object } = this.wire.fieldsOf(op, {});
      byObject.set(object, [...(byObject.get(object) ?? []), op]);
    }
    const judged: Judged[] = [];
    for (const [object, group] of byObject) {
      const ids = group.map(({ id }) => id);
      const { records } = await this.parts.backend.salesforce.retrieve({ workspace: this.workspaceName, object, ids });
      for (const [at, op] of group.entries()) {
        const read = this.wire.read(object, records[at] ?? null);
        judged.push({ op, object, read, verdict: judgePush(op, read?.row ?? null) });
      }
    }
    return judged;
  }

  private async write(batch: readonly Judged[]): Promise<void> {
    const going = await this.begin(batch);
    if (going.length === 0) return;
    const results = await this.callWrite(going);
    await this.settle(going.map((one, at) => afterWrite(one, results[at]!, this)));
  }

  /** One that main finds malformed is told apart from the others, which go without it. */
  private async callWrite(going: readonly Going[]): Promise<WriteResult[]> {
    const writes = going.map(({ op, object, read, verdict }) => ({
      object,
      id: op.id,
      fields: this.wire.fieldsOf(op, verdict.kind === 'write' ? verdict.send : {}).fields,
      unmodifiedSince: read?.modified ?? null,
      autoAssign: op.patch['assignByRules'] === true,
    }));
    try {
      const { salesforce } = this.parts.backend;
      return await this.sending(going, () => salesforce.write({ workspace: this.workspaceName, writes }));
    } catch (error) {
      if (!isMalformed(error)) throw error;
      if (going.length === 1) return [{ kind: 'failed', failure: malformed(error), record: null }];
      const results: WriteResult[] = [];
      for (const one of going) results.push(...(await this.callWrite([one])));
      return results;
    }
  }

  private async remove(one: Judged): Promise<void> {
    const [going] = await this.begin([one]);
    if (!going) return;
    const { object, sent, read } = going;
    const result = await this.sending([going], () =>
      this.parts.backend.salesforce.remove({ workspace: this.workspaceName, object, id: sent.id }),
    );
    await this.settle([
      result.kind === 'done'
        ? arrived(sent, {}, null, this.at)
        : failed(sent, result.failure, [], read?.row ?? null, this.at),
    ]);
  }

  /** Marks what goes out, in database and journal; an operation that was edited meanwhile is left out. */
  async begin<One extends { readonly op: OutboxOperation; readonly read: Read | null }>(
    batch: readonly One[],
  ): Promise<(One & { readonly sent: OutboxOperation })[]> {
    const { store, editor, clock, newId } = this.parts;
    const steps = batch.map(({ op, read }) => {
      const { attempts } = op;
      const baseModified = op.kind === 'create' ? null : (read?.row.stamp ?? op.baseModified);
      const sentAt = op.kind === 'create' && isUnsure(op) ? op.sentAt : clock();
      const mark = { state: 'inflight' as const, attemptId: newId(), sentAt, attempts: attempts + 1, baseModified };
      return { before: op, after: { ...op, ...mark } };
    });
    const pushed = await store.begin(steps);
    await editor.take(pushed);
    const begun = new Map(pushed.outbox.puts.map((op) => [op.opId, op]));
    return batch.flatMap((one) => {
      const sent = begun.get(one.op.opId);
      return sent ? [{ ...one, sent }] : [];
    });
  }

  /**
   * A call that main refuses as a whole was not carried out, and waits; any other end leaves what was sent to be looked up.
   */
  async sending<Result>(
    going: readonly { readonly sent: OutboxOperation }[],
    call: () => Promise<Result>,
  ): Promise<Result> {
    try {
      return await call();
    } catch (error) {
      const { code } = error as { code?: unknown };
      if (typeof code === 'string' && notCarriedOut.has(code))
        await this.settle(going.map(({ sent }) => ({ before: sent, after: { ...sent, state: 'queued' } })));
      throw error;
    }
  }

  async settle(outcomes: readonly Outcome[]): Promise<void> {
    this.moved = true;
    await this.parts.editor.take(await this.parts.store.settle(outcomes));
    this.parts.onChange();
  }

  get at(): { readonly now: number; readonly chance: number; readonly newId: () => string } {
    return { now: this.parts.clock(), chance: this.parts.chance(), newId: this.parts.newId };
  }
}

const notCarriedOut: ReadonlySet<string> = new Set([
  'AUTH_REQUIRED',
  'QUOTA',
  'OFFLINE',
  'SERVER',
  'OTHER_IDENTITY',
  'ORG_UNFIT',
]);
