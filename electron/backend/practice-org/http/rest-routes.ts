import { invalidField, invalidType, notFound, OrgError, sessionInvalid } from '../org-error.ts';
import { looksLikeId } from '../salesforce-id.ts';
import {
  describeGlobal,
  describeObject,
  MASTER_RECORD_TYPE,
  picklistValues,
  type RecordTypeInfo,
} from '../schema/describe.ts';
import type { FieldDef } from '../schema/field.ts';
import { objectNamed, type ObjectDef } from '../schema/objects.data.ts';
import { noSuchColumn } from '../soql/path.ts';
import { compileRow } from '../soql/project.ts';
import type { Asker, QueryService } from '../soql/query-service.ts';
import type { Store } from '../store/store.ts';
import type { Table } from '../store/table.ts';
import { composite } from './composite.ts';
import { bearerOf, json, type Reply, type Request } from './exchange.ts';
import { identityUrl, userRow } from './people.ts';
import { deletedRows, updatedRows } from './replication.ts';
import type { TokenVault } from './tokens.ts';

export interface RestService {
  readonly store: Store;
  readonly vault: TokenVault;
  readonly queries: QueryService;
  readonly usage: { readonly used: number; readonly max: number };
  /** When the schema last changed: what `If-Modified-Since` on describe is compared with (seconds). */
  readonly schemaSince: number;
  readonly pageDelayMs: number;
}

const RESOURCES = ['', 'composite', 'limits', 'query', 'queryAll', 'sobjects', 'ui-api'];
const VERSIONS = [58, 59, 60, 61, 62, 63, 64, 65, 66];
const SEASONS: Record<number, string> = { 0: 'Spring', 1: 'Summer', 2: 'Winter' };

/** v58.0 is Summer '23; three releases a year, Winter named for the year to come. */
function versionLabel(version: number): string {
  const season = SEASONS[(version - 57) % 3] as string;
  const year = 23 + Math.floor((version - 57) / 3) + (season === 'Winter' ? 1 : 0);
  return `${season} '${year}`;
}

interface Call {
  readonly request: Request;
  readonly service: RestService;
  readonly asker: Asker;
  readonly version: string;
}

/** Everything under `/services/data`; null for a path of no such resource. */
export async function restRoute(request: Request, service: RestService): Promise<Reply> {
  const path = request.path.replace(/\/+$/, '');
  if (path === '/services/data') {
    return json(
      VERSIONS.map((version) => ({
        label: versionLabel(version),
        url: `/services/data/v${version}.0`,
        version: `${version}.0`,
      })),
    );
  }
  const match = /^\/services\/data\/v(\d+\.0)(\/.*)?$/.exec(path);
  const version = match?.[1] ?? '';
  if (!VERSIONS.includes(Number(version))) throw notFound();
  const asker = askerOf(request, service);
  const call: Call = { request, service, asker, version };
  const rest = (match?.[2] ?? '').split('/').slice(1).map(decodeURIComponent);
  return (await resource(call, rest)) ?? missing(call, rest);
}

/** Reading is all this org does so far: other methods on a resource that exists are refused as Salesforce refuses them. */
function missing({ request }: Call, [head]: readonly string[]): never {
  if (request.method === 'GET' || !RESOURCES.includes(head ?? '')) throw notFound();
  throw new OrgError(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${request.method}' not allowed. Allowed are HEAD,GET`);
}

function askerOf(request: Request, service: RestService): Asker {
  const token = bearerOf(request);
  const userId = token === null ? null : service.vault.userOf(token);
  const row = userId === null ? undefined : userRow(service.store, userId);
  if (!row) throw sessionInvalid();
  return { userId: row['Id'] as string, zone: String(row['TimeZoneSidKey'] ?? 'UTC') };
}

async function resource(call: Call, path: readonly string[]): Promise<Reply | null> {
  const { request, service, version } = call;
  const [head, second, third, fourth] = path;
  const get = request.method === 'GET';
  if (head === undefined) return get ? json(roots(call)) : null;
  if (head === 'limits' && get) {
    const remaining = service.usage.max - service.usage.used;
    return json({ DailyApiRequests: { Max: service.usage.max, Remaining: remaining } });
  }
  if ((head === 'query' || head === 'queryAll') && get) return query(call, head === 'queryAll', second);
  if (head === 'ui-api' && second === 'object-info' && fourth === 'picklist-values' && get) {
    return uiPicklists(call, third ?? '', path[4] ?? '');
  }
  if (head === 'composite' && second === 'sobjects' && third !== undefined && request.method === 'POST') {
    return collection(call, tableOf(service, third));
  }
  if (head === 'composite' && second === undefined && request.method === 'POST') {
    return composite(request, (inner) => restRoute(inner, service));
  }
  if (head !== 'sobjects' || !get) return null;
  if (second === undefined) return describedSince(call, () => describeGlobal(version));
  const table = tableOf(service, second);
  if (third === undefined) return json({ objectDescribe: describeObject(table.def, version, []), recentItems: [] });
  if (third === 'describe' && fourth === undefined) {
    return describedSince(call, () => describeObject(table.def, version, recordTypesOf(service.store, table.def)));
  }
  if (third === 'updated') return json(updatedRows(table, service.store, request.query));
  if (third === 'deleted') return json(deletedRows(table, service.store, request.query));
  if (fourth === undefined) return row(call, table, third);
  return rowByField(call, table, third, fourth);
}

function tableOf(service: RestService, name: string): Table {
  const def = objectNamed(name);
  if (!def) throw notFound();
  return service.store.tableOf(def);
}

function roots({ request, asker, version }: Call): Record<string, string> {
  const base = `/services/data/v${version}`;
  return {
    composite: `${base}/composite`,
    identity: identityUrl(request.origin, asker.userId),
    limits: `${base}/limits`,
    query: `${base}/query`,
    queryAll: `${base}/queryAll`,
    sobjects: `${base}/sobjects`,
    'ui-api': `${base}/ui-api`,
  };
}

async function query({ request, service, asker, version }: Call, all: boolean, locator?: string): Promise<Reply> {
  if (service.pageDelayMs > 0) await new Promise((resolve) => setTimeout(resolve, service.pageDelayMs));
  if (locator !== undefined) return json(service.queries.more(locator, asker, version));
  const soql = request.query.get('q');
  if (soql === null) throw new OrgError(400, 'MALFORMED_QUERY', 'SOQL query should be specified with the q parameter.');
  const batch = /batchSize\s*=\s*(\d+)/i.exec(String(request.headers['sforce-query-options'] ?? ''))?.[1];
  const batchSize = batch === undefined ? undefined : Number(batch);
  return json(service.queries.query(soql, asker, { apiVersion: version, includeDeleted: all, batchSize }));
}

function describedSince({ request, service }: Call, describe: () => unknown): Reply {
  const lastModified = new Date(service.schemaSince * 1000).toUTCString();
  const since = Date.parse(String(request.headers['if-modified-since'] ?? ''));
  if (!Number.isNaN(since) && since / 1000 >= service.schemaSince)
    return { status: 304, headers: { 'last-modified': lastModified } };
  const reply = json(describe());
  return { ...reply, headers: { ...reply.headers, 'last-modified': lastModified } };
}

function recordTypesOf(store: Store, def: ObjectDef): readonly RecordTypeInfo[] {
  return store
    .table('RecordType')
    .rows.filter((type) => type['SobjectType'] === def.name)
    .map((type) => ({
      id: String(type['Id']),
      name: String(type['Name']),
      developerName: String(type['DeveloperName']),
    }));
}

function uiPicklists({ service, version }: Call, object: string, recordTypeId: string): Reply {
  const def = objectNamed(object);
  if (!def) throw invalidType(object);
  const known = [MASTER_RECORD_TYPE, ...recordTypesOf(service.store, def).map((type) => type.id)];
  const full = known.find((id) => id === recordTypeId || id.slice(0, 15) === recordTypeId);
  if (full === undefined) throw notFound();
  return json(picklistValues(def, version, full));
}

function row({ request, service, version }: Call, table: Table, id: string): Reply {
  const found = looksLikeId(id) ? table.get(id) : undefined;
  if (!found) throw notFound();
  if (found['IsDeleted'] === true) throw new OrgError(404, 'ENTITY_IS_DELETED', 'entity is deleted');
  const names = request.query.get('fields');
  const fields = names === null ? table.def.fields : fieldsNamed(table.def, names.split(','));
  const reply = json(compileRow(fields, table, service.store, version)(found));
  const modified = found['LastModifiedDate'];
  if (typeof modified !== 'number') return reply;
  return { ...reply, headers: { ...reply.headers, 'last-modified': new Date(modified * 1000).toUTCString() } };
}

function fieldsNamed(def: ObjectDef, names: readonly string[]): readonly FieldDef[] {
  return names.map((name) => {
    const field = def.byName.get(name.trim().toLowerCase());
    if (!field) throw invalidField(noSuchColumn(name.trim(), def.name));
    return field;
  });
}

function rowByField(call: Call, table: Table, name: string, value: string): Reply {
  const field = table.def.byName.get(name.toLowerCase());
  if (!field || !(field.externalId || field.type === 'id')) {
    throw new OrgError(404, 'NOT_FOUND', 'Provided external ID field does not exist or is not accessible: ' + name);
  }
  const matches = table.rows.filter((candidate) => candidate[field.name] === value && candidate['IsDeleted'] !== true);
  if (matches.length > 1) {
    const base = `/services/data/v${call.version}/sobjects/${table.def.name}`;
    return json(
      matches.map((match) => `${base}/${String(match['Id'])}`),
      300,
    );
  }
  return row(call, table, String(matches[0]?.['Id'] ?? ''));
}

const MAX_RETRIEVE = 2000;

/** Rows by id, in the order asked for, null for each that is missing. */
function collection({ request, service, version }: Call, table: Table): Reply {
  let asked: { ids?: unknown; fields?: unknown };
  try {
    asked = JSON.parse(request.body) as typeof asked;
  } catch {
    throw new OrgError(400, 'JSON_PARSER_ERROR', 'The HTTP entity body is not valid JSON');
  }
  const isTexts = (list: unknown): list is string[] =>
    Array.isArray(list) && list.every((item) => typeof item === 'string');
  if (!isTexts(asked.ids) || !isTexts(asked.fields)) {
    throw new OrgError(400, 'JSON_PARSER_ERROR', 'Both ids and fields are required, as lists of text');
  }
  if (asked.ids.length > MAX_RETRIEVE) {
    throw new OrgError(
      400,
      'EXCEEDED_ID_LIMIT',
      `record limit reached. cannot submit more than ${MAX_RETRIEVE} records into this call`,
    );
  }
  const write = compileRow(fieldsNamed(table.def, asked.fields), table, service.store, version);
  const rows = asked.ids.map((id) => {
    const found = looksLikeId(id) ? table.get(id) : undefined;
    return found && found['IsDeleted'] !== true ? write(found) : 'null';
  });
  return json(`[${rows.join(',')}]`);
}
