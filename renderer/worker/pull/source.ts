import type { ContractRouterClient } from '@orpc/contract';
import type { Id } from '#shared/domain';
import { DeskError, type Answer, type BackendContract, type DeskErrorCode } from '#shared/rpc';
import {
  id18,
  type PageRequest,
  type QueryAnswer,
  type SalesforceRecord,
  type SyncObject,
  type WorkspaceIdentity,
} from '#shared/sync';

export type BackendClient = ContractRouterClient<BackendContract>;

/** A page of Salesforce, read. */
export interface Page {
  readonly records: readonly SalesforceRecord[];
  /** Rows of the whole answer, of which this page is a part. */
  readonly total: number;
  /** Where the next page is; null after the last. */
  readonly locator: string | null;
}

/** Salesforce as the pull sees it: page by page, through main. */
export class PullSource {
  private readonly backend: BackendClient;
  private readonly workspace: WorkspaceIdentity;

  /** `workspace`: whose it is; a batch for anybody else is refused. */
  constructor(backend: BackendClient, { orgId, userId }: WorkspaceIdentity) {
    this.backend = backend;
    this.workspace = { orgId, userId };
  }

  /** `names`: by object, what the org calls its fields and values. */
  checkFit(signal: AbortSignal): Promise<{ missingOptional: string[]; names?: Record<string, string> }> {
    return this.backend.salesforce.checkFit(undefined, { signal });
  }

  /** The server's clock and how far ours is ahead of it, both in milliseconds. */
  clock(signal: AbortSignal): Promise<{ serverTime: number; clockSkew: number }> {
    return this.backend.salesforce.clock(undefined, { signal });
  }

  async page(request: PageRequest, signal: AbortSignal): Promise<Page> {
    return read(await this.backend.salesforce.page(request, { signal }));
  }

  /** First pages, five to a call; what failed is an error in its place. */
  async pages(requests: readonly PageRequest[], signal: AbortSignal): Promise<readonly (Page | Error)[]> {
    const input = { workspace: this.workspace, requests: [...requests] };
    const results = await this.backend.salesforce.pages(input, { signal });
    return results.map((result) => (result.kind === 'page' ? read(result) : asError(result.error)));
  }

  /** Which of these records Salesforce's log of deletions has, as ids; null when the log does not reach back to `since`. */
  async deletedIds(object: SyncObject, since: number, until: number, signal: AbortSignal): Promise<Set<Id> | null> {
    const input = { workspace: this.workspace, object, since, until };
    const log = await this.backend.salesforce.deletedIds(input, { signal });
    return log && new Set(log.deleted.map(({ id }) => id18(id)));
  }
}

/** Main has checked the shape; what is inside the records is read field by field. */
function read({ body }: Answer): Page {
  const answer = JSON.parse(body) as QueryAnswer;
  const locator = answer.done ? null : (answer.nextRecordsUrl?.split('/').at(-1) ?? null);
  return { records: answer.records, total: answer.totalSize, locator };
}

function asError({ code, message, wayOut }: { code: string; message: string; wayOut: string }): Error {
  return new DeskError(code as DeskErrorCode, message, wayOut);
}

export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

export function cancelled(): DeskError {
  return new DeskError('CANCELLED', 'The sync was stopped.', 'Press "Sync now" to go on from where it stopped.');
}
