import { badJson, notFound, OrgError } from '../org-error.ts';
import type { Asker, QueryService } from '../soql/query-service.ts';
import type { Ledger } from '../store/ledger.ts';
import type { Store } from '../store/store.ts';
import type { Table } from '../store/table.ts';
import type { Circumstances, Writer } from '../write/writer.ts';
import type { Request } from './exchange.ts';
import type { Replication } from './replication.ts';
import type { TokenVault } from './tokens.ts';

export interface Usage {
  used: number;
  max: number;
}

export interface RestService {
  readonly store: Store;
  readonly ledger: Ledger;
  readonly writer: Writer;
  readonly vault: TokenVault;
  readonly queries: QueryService;
  readonly replication: Replication;
  readonly usage: Usage;
  /** When the org was made (seconds): describe has not changed before. */
  readonly schemaSince: number;
  readonly pageDelayMs: number;
}

/** A request under `/services/data/vXX.0` by somebody who is signed in. */
export interface Call {
  readonly request: Request;
  readonly service: RestService;
  readonly asker: Asker;
  readonly version: string;
  /** Seconds: the stamp of what it writes. */
  readonly at: number;
}

export function tableOf(service: RestService, name: string): Table {
  const def = service.store.objectNamed(name);
  if (!def) throw notFound();
  return service.store.tableOf(def);
}

/** The JSON object in a request's body. */
export function bodyOf(request: Request): Record<string, unknown> {
  const type = request.headers['content-type'];
  if (type !== undefined && !/^application\/json\b/i.test(type)) {
    throw new OrgError(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'The entity specified in the request is in a format that is not supported by the specified method',
    );
  }
  let body: unknown;
  try {
    body = JSON.parse(request.body);
  } catch {
    throw badJson('The HTTP entity body is not valid JSON');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw badJson('The HTTP entity body is required');
  return body as Record<string, unknown>;
}

/** `TRUE` in whatever case; `usual` when the header is not there. */
function flagHeader(request: Request, name: string, usual: boolean): boolean {
  const value = request.headers[name];
  return typeof value === 'string' ? value.trim().toLowerCase() !== 'false' : usual;
}

/** What the headers say about how rows are saved. */
export function circumstancesOf({ request, asker, at }: Call): Circumstances {
  const duplicates = String(request.headers['sforce-duplicate-rule-header'] ?? '');
  return {
    at,
    by: asker.userId,
    autoAssign: flagHeader(request, 'sforce-auto-assign', true),
    allowDuplicates: /allowSave\s*=\s*true/i.test(duplicates),
  };
}

/** Where the transaction of a call comes from. */
export const originOf = ({ asker, at }: Call) => ({ at, by: asker.userId, via: 'rest' });
