import { join } from 'node:path';
import type { JournalBatch, OutboxOperation } from '#shared/outbox';
import { DeskError, type Session } from '#shared/rpc';
import type { Host } from '../../host/host.ts';
import { JournalFile } from './journal-file.ts';

/** Whose workspace. */
export type WorkspaceName = Pick<Session, 'orgId' | 'userId'>;

const id = /^[a-zA-Z0-9]{15,18}$/;

/** The journals of the data folder, one an org and user. */
export class JournalService {
  private readonly host: Pick<Host, 'dataFolder' | 'log' | 'reached'>;
  private readonly files = new Map<string, Promise<JournalFile>>();

  constructor(host: Pick<Host, 'dataFolder' | 'log' | 'reached'>) {
    this.host = host;
  }

  async read(
    workspace: WorkspaceName,
  ): Promise<{ readonly count: number; readonly ops: readonly OutboxOperation[]; readonly torn: boolean }> {
    const { count, ops, torn } = await this.fileOf(workspace);
    return { count, ops, torn };
  }

  /** Resolves when the batch is on the disk; NOT_SECURED when the disk does not take it. */
  async append(workspace: WorkspaceName, batch: JournalBatch): Promise<void> {
    try {
      await (await this.fileOf(workspace)).append(batch);
    } catch (error) {
      if (error instanceof DeskError) throw error;
      this.host.log.error(`journal: ${codeOf(error)}`);
      throw notSecured(codeOf(error));
    }
  }

  async unsent(workspace: WorkspaceName): Promise<readonly OutboxOperation[]> {
    return (await this.fileOf(workspace)).ops;
  }

  /** UNSENT_WORK when something waits, unless it may be lost. */
  async refuseIfUnsent(workspace: WorkspaceName): Promise<void> {
    const waiting = (await this.fileOf(workspace)).ops.length;
    if (waiting > 0) throw unsentWork(waiting);
  }

  async wipe(workspace: WorkspaceName): Promise<void> {
    const path = this.pathOf(workspace);
    const file = await this.files.get(path)?.catch(() => null);
    this.files.delete(path);
    await file?.close();
    await JournalFile.remove(path);
  }

  async close(): Promise<void> {
    const open = [...this.files.values()];
    this.files.clear();
    await Promise.all(open.map(async (file) => (await file).close()));
  }

  private fileOf(workspace: WorkspaceName): Promise<JournalFile> {
    const path = this.pathOf(workspace);
    let file = this.files.get(path);
    if (!file) {
      file = JournalFile.open(path, { reached: this.host.reached });
      this.files.set(path, file);
      file.catch(() => this.files.delete(path));
    }
    return file;
  }

  private pathOf({ orgId, userId }: WorkspaceName): string {
    if (!id.test(orgId) || !id.test(userId)) throw new Error('A workspace is named by two Salesforce ids.');
    return join(this.host.dataFolder, 'journal', `${orgId}-${userId}.journal`);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function notSecured(code: string): DeskError {
  const full = code === 'ENOSPC' || code === 'EDQUOT';
  return new DeskError(
    'NOT_SECURED',
    full
      ? 'The disk is full: your newest changes are in the list, but not safe yet.'
      : `Your newest changes could not be written to the disk (${code}): they are in the list, but not safe yet.`,
    'Free some disk space and leave the app open: it is tried again by itself.',
  );
}

export function unsentWork(waiting: number): DeskError {
  return new DeskError(
    'UNSENT_WORK',
    `${waiting === 1 ? 'One change is' : `${waiting} changes are`} saved on this laptop only.`,
    'Sync first, or save them to a file; signing out now would lose them.',
    { waiting },
  );
}
