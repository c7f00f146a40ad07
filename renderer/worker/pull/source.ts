import type { ContractRouterClient } from '@orpc/contract';
import { DeskError, type Answer, type BackendContract } from '#shared/rpc';
import type { PageRequest, QueryAnswer, SalesforceRecord } from '#shared/sync';

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

  constructor(backend: BackendClient) {
    this.backend = backend;
  }

  checkFit(signal: AbortSignal): Promise<unknown> {
    return this.backend.salesforce.checkFit(undefined, { signal });
  }

  /** The server's clock and how far ours is ahead of it, both in milliseconds. */
  clock(signal: AbortSignal): Promise<{ serverTime: number; clockSkew: number }> {
    return this.backend.salesforce.clock(undefined, { signal });
  }

  async page(request: PageRequest, signal: AbortSignal): Promise<Page> {
    const answer = parse(await this.backend.salesforce.page(request, { signal })) as QueryAnswer;
    const locator = answer.done ? null : (answer.nextRecordsUrl?.split('/').at(-1) ?? null);
    return { records: answer.records, total: answer.totalSize, locator };
  }
}

/** Main has checked the shape; what is inside the records is read field by field. */
function parse(answer: Answer): unknown {
  return JSON.parse(answer.body);
}

export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

export function cancelled(): DeskError {
  return new DeskError('CANCELLED', 'The sync was stopped.', 'Press "Sync now" to go on from where it stopped.');
}
