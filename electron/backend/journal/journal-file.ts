import { constants } from 'node:fs';
import { open as openFile, readFile, rename, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { journalBatchSchema, replay, type JournalBatch, type OutboxOperation } from '#shared/outbox';
import { DeskError } from '#shared/rpc';
import type { Host } from '../../host/host.ts';
import { makePrivateFolder } from '../../host/private-file.ts';
import { frameOf, readFrames } from './frame.ts';

/** Says what the file is, and the version of its shape. */
const heading = Buffer.from('advocate-desk outbox journal 1\n');
const headingStart = heading.subarray(0, heading.length - 2);

export interface JournalOptions {
  /** Above this many bytes, and four times what is alive in it, the file is written anew. */
  readonly compactAbove?: number;
  /** The system's own, unless a test brings a disk that fails. */
  readonly open?: typeof openFile;
  readonly reached?: Host['reached'];
}

interface Waiting {
  readonly batch: JournalBatch;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The outbox journal: an append-only file of checksummed frames, one a batch, each on the disk before `append` resolves. Several
 * batches that wait share one flush. A torn end is set aside and the rest used.
 */
export class JournalFile {
  private readonly path: string;
  private readonly compactAbove: number;
  private readonly open: typeof openFile;
  private readonly reached: Host['reached'];
  private readonly live = new Map<string, OutboxOperation>();
  private lastCount = 0;
  private handle: FileHandle | null = null;
  private end = 0;
  private isTorn = false;
  /** After a failed write the file may end in half a frame. */
  private tailIsUnsure = false;
  private waiting: Waiting[] = [];
  private isWriting = false;
  private writing: Promise<void> = Promise.resolve();

  private constructor(path: string, { compactAbove = 1_000_000, open = openFile, reached }: JournalOptions) {
    this.path = path;
    this.open = open;
    this.reached = reached;
    this.compactAbove = compactAbove;
  }

  static async open(path: string, options: JournalOptions = {}): Promise<JournalFile> {
    const journal = new JournalFile(path, options);
    makePrivateFolder(dirname(path));
    await journal.load();
    return journal;
  }

  get ops(): readonly OutboxOperation[] {
    return [...this.live.values()].sort((a, b) => a.seq - b.seq);
  }

  /** The number of the newest batch; 0 for an empty journal. */
  get count(): number {
    return this.lastCount;
  }

  /** Whether a torn end was found when the file was opened. */
  get torn(): boolean {
    return this.isTorn;
  }

  /** Resolves when the batch is on the disk; rejects when it is not, and then nothing of it is. */
  append(batch: JournalBatch): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ batch, resolve, reject });
      if (!this.isWriting) this.writing = this.drain();
    });
  }

  async close(): Promise<void> {
    await this.writing;
    await this.handle?.close();
    this.handle = null;
  }

  /** Removes a journal that is not open, readable or not. */
  static async remove(path: string): Promise<void> {
    await Promise.all([path, asideOf(path), draftOf(path)].map((one) => rm(one, { force: true })));
  }

  private async load(): Promise<void> {
    const file = await readFile(this.path).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    });
    if (file === null || isBegun(file)) return this.begin();
    if (!file.subarray(0, heading.length).equals(heading)) throw unreadable(file);
    const { payloads, end } = readFrames(file, heading.length);
    this.live.clear();
    for (const payload of payloads) {
      const batch = journalBatchSchema.safeParse(JSON.parse(payload.toString('utf8')));
      if (!batch.success) throw unreadable(file);
      this.take(batch.data);
    }
    this.handle = await this.open(this.path, 'r+');
    this.end = end;
    if (end === file.length) return;
    this.isTorn = true;
    await writeFile(asideOf(this.path), file.subarray(end), { mode: 0o600 });
    await this.handle.truncate(end);
    await this.handle.sync();
  }

  private async begin(): Promise<void> {
    const flags = constants.O_RDWR | constants.O_CREAT | constants.O_TRUNC;
    this.handle = await this.open(this.path, flags, 0o600);
    await this.handle.write(heading, 0, heading.length, 0);
    await this.handle.sync();
    await syncFolder(dirname(this.path));
    this.end = heading.length;
  }

  private take({ count, entries }: JournalBatch): void {
    for (const entry of entries) replay(this.live, entry);
    this.lastCount = count;
  }

  private async drain(): Promise<void> {
    this.isWriting = true;
    while (this.waiting.length > 0) {
      const turn = this.waiting;
      this.waiting = [];
      try {
        await this.write(Buffer.concat(turn.map(({ batch }) => frameOfBatch(batch))));
      } catch (error) {
        for (const { reject } of turn) reject(error);
        continue;
      }
      for (const { batch, resolve } of turn) {
        this.take(batch);
        resolve();
      }
      // A failed clearing up costs room, not safety.
      if (this.end > this.compactAbove) await this.compact().catch(() => undefined);
    }
    this.isWriting = false;
  }

  private async write(frames: Buffer): Promise<void> {
    if (!this.handle) await this.load();
    const handle = this.handle!;
    if (this.tailIsUnsure) await handle.truncate(this.end);
    this.tailIsUnsure = true;
    this.reached?.('journal-write');
    for (let at = 0; at < frames.length;) {
      const { bytesWritten } = await handle.write(frames, at, frames.length - at, this.end + at);
      at += bytesWritten;
    }
    this.reached?.('journal-flush');
    await handle.datasync();
    this.reached?.('journal-answer');
    this.end += frames.length;
    this.tailIsUnsure = false;
  }

  /** What is alive, as one batch in a new file that takes the old one's place in one step. */
  private async compact(): Promise<void> {
    const entries = this.ops.map((op) => ({ kind: 'PUT' as const, op }));
    const whole = Buffer.concat([heading, frameOfBatch({ count: this.lastCount, entries })]);
    if (this.end < whole.length * 4) return;
    const draft = await this.open(draftOf(this.path), 'w', 0o600);
    await draft.write(whole, 0, whole.length, 0);
    await draft.sync();
    await draft.close();
    await this.handle?.close();
    this.handle = null;
    await rename(draftOf(this.path), this.path);
    await syncFolder(dirname(this.path));
    this.handle = await this.open(this.path, 'r+');
    this.end = whole.length;
  }
}

/** A stop while the file was made leaves nothing, or a part of its heading. */
function isBegun(file: Buffer): boolean {
  return file.length < heading.length && heading.subarray(0, file.length).equals(file);
}

const asideOf = (path: string): string => `${path}.torn`;
const draftOf = (path: string): string => `${path}.part`;

function frameOfBatch(batch: JournalBatch): Buffer {
  return frameOf(Buffer.from(JSON.stringify(batch)));
}

/** A new name is safe once its folder is; Windows has no such call and needs none. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await openFile(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function unreadable(file: Buffer): DeskError {
  if (file.subarray(0, headingStart.length).equals(headingStart)) {
    return new DeskError(
      'STORAGE_NEWER',
      'A newer version of Advocate Desk wrote the journal of your unsent changes.',
      'Install that version again; this one leaves the journal untouched.',
    );
  }
  return new DeskError(
    'STORAGE_REFUSED',
    'The journal of your unsent changes is not readable.',
    'Keep the folder "journal" of the app’s data as it is and ask for help; nothing was deleted.',
  );
}
