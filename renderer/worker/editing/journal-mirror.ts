import type { JournalEntry, OutboxOperation } from '#shared/outbox';
import { DeskError, type DeskFailure, type Session } from '#shared/rpc';
import type { OutboxChange } from '../../data/lay-under.ts';
import type { JournalState } from '../../data/recover.ts';
import { toFailure } from '../desk/failure.ts';
import type { BackendClient } from '../pull/source.ts';

const retryAfterMs = 5_000;

/** What the mirror needs of the main process. */
export type JournalDoor = Pick<BackendClient, 'journal'>;

/**
 * Tells the journal in main what the database has taken. A batch that cannot be told is kept with all that follow it and told
 * again, in order, until the disk takes it; meanwhile the edits count as not safe.
 */
export class JournalMirror {
  private readonly backend: JournalDoor;
  private readonly workspace: Pick<Session, 'orgId' | 'userId'>;
  private readonly onFailure: (failure: DeskFailure | null) => void;
  private readonly retryMs: number;
  private pending: { count: number; entries: JournalEntry[] } | null = null;
  private telling: Promise<void> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;

  constructor(
    backend: JournalDoor,
    { orgId, userId }: Pick<Session, 'orgId' | 'userId'>,
    onFailure: (failure: DeskFailure | null) => void,
    retryMs = retryAfterMs,
  ) {
    this.backend = backend;
    this.workspace = { orgId, userId };
    this.onFailure = onFailure;
    this.retryMs = retryMs;
  }

  async read(): Promise<JournalState> {
    return this.backend.journal.read({ workspace: this.workspace });
  }

  /** Resolves when the batch is on the disk; rejects with NOT_SECURED when it is not yet. */
  append(count: number, outbox: OutboxChange): Promise<void> {
    const { pending } = this;
    const entries = entriesOf(outbox);
    this.pending = { count, entries: pending ? [...pending.entries, ...entries] : entries };
    const told = this.telling.then(() => this.tell());
    this.telling = told.catch(() => undefined);
    return told;
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private async tell(): Promise<void> {
    const { pending } = this;
    // Somebody else's turn has told it already.
    if (!pending) return;
    this.pending = null;
    try {
      await this.backend.journal.append({ workspace: this.workspace, ...pending });
      this.onFailure(null);
    } catch (error) {
      const later = this.pending as typeof pending | null;
      this.pending = {
        count: later?.count ?? pending.count,
        entries: [...pending.entries, ...(later?.entries ?? [])],
      };
      const failure = notSecured(toFailure(error));
      this.onFailure({ code: 'NOT_SECURED', message: failure.message, wayOut: failure.wayOut });
      this.tryAgain();
      throw failure;
    }
  }

  private tryAgain(): void {
    clearTimeout(this.timer);
    if (this.closed) return;
    this.timer = setTimeout(() => {
      this.telling = this.telling.then(() => this.tell()).catch(() => undefined);
    }, this.retryMs);
  }
}

function entriesOf({ puts, drops, results = [] }: OutboxChange): JournalEntry[] {
  return [
    ...results.map((result) => ({ kind: 'RESULT' as const, ...result })),
    ...puts.flatMap((op): JournalEntry[] => [{ kind: 'PUT', op }, ...sentEntry(op)]),
    ...drops.map((opId) => ({ kind: 'DROP' as const, opId })),
  ];
}

/** What is on its way is noted before it goes: after a crash nobody knows otherwise that it may be there. */
function sentEntry({ opId, state, attemptId, sentAt }: OutboxOperation): JournalEntry[] {
  if (state !== 'inflight' || attemptId === null) return [];
  return [{ kind: 'SENT', opId, attemptId, at: sentAt ?? 0 }];
}

function notSecured({ code, message, wayOut }: DeskFailure): DeskError {
  const unanswered = code === 'OFFLINE' || code === 'INTERNAL';
  return unanswered
    ? new DeskError(
        'NOT_SECURED',
        'Your newest changes are in the list, but not safe on the disk yet: the app’s main process does not answer.',
        'Leave the app open: it is tried again by itself.',
      )
    : new DeskError('NOT_SECURED', message, wayOut);
}
