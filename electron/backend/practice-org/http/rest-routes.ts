import { notFound, OrgError, sessionInvalid } from '../org-error.ts';
import { describeObject } from '../schema/describe.ts';
import type { Asker } from '../soql/query-service.ts';
import { tableOf, type Call, type RestService } from './call.ts';
import { collection } from './collection-routes.ts';
import { composite } from './composite.ts';
import { describedOrg, describedTable, uiPicklists } from './describe-routes.ts';
import { bearerOf, json, type Reply, type Request } from './exchange.ts';
import { identityUrl, userRow } from './people.ts';
import { createRow, retrieveRows, rowByField, rowById } from './row-routes.ts';

const RESOURCES = ['', 'composite', 'limits', 'query', 'queryAll', 'sobjects', 'ui-api'];
const VERSIONS = [58, 59, 60, 61, 62, 63, 64, 65, 66];
const SEASONS: Record<number, string> = { 0: 'Spring', 1: 'Summer', 2: 'Winter' };

/** v58.0 is Summer '23; three releases a year, Winter named for the year to come. */
function versionLabel(version: number): string {
  const season = SEASONS[(version - 57) % 3] as string;
  const year = 23 + Math.floor((version - 57) / 3) + (season === 'Winter' ? 1 : 0);
  return `${season} '${year}`;
}

/** How often the request asks for a page of a query: each may be made to wait. */
export function pagesAsked({ path, body }: Request): number {
  if (/^\/services\/data\/v[\d.]+\/query(All)?(\/|$)/.test(path)) return 1;
  return /\/composite\/?$/.test(path) ? (body.match(/\/query(All)?[/?]/g)?.length ?? 0) : 0;
}

/** Everything under `/services/data`. Answers at once, so that no other request comes between its reads and its writes. */
export function restRoute(request: Request, service: RestService): Reply {
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
  const at = request.at ?? Math.floor(service.store.clock() / 1000);
  const call: Call = { request, service, asker, version, at };
  const rest = (match?.[2] ?? '').split('/').slice(1).map(decodeURIComponent);
  return resource(call, rest) ?? missing(call, rest);
}

/** A method that a resource does not take is refused, whatever else stands in the path. */
function missing({ request }: Call, [head]: readonly string[]): never {
  if (request.method === 'GET' || !RESOURCES.includes(head ?? '')) throw notFound();
  throw new OrgError(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${request.method}' not allowed.`);
}

function askerOf(request: Request, service: RestService): Asker {
  const token = bearerOf(request);
  const userId = token === null ? null : service.vault.userOf(token);
  const row = userId === null ? undefined : userRow(service.store, userId);
  if (!row) throw sessionInvalid();
  return { userId: row['Id'] as string, zone: String(row['TimeZoneSidKey'] ?? 'UTC') };
}

function resource(call: Call, path: readonly string[]): Reply | null {
  const { request, service } = call;
  const [head, second, third, fourth, fifth] = path;
  const get = request.method === 'GET';
  switch (head) {
    case undefined:
      return get ? json(roots(call)) : null;
    case 'limits': {
      const { max, used } = service.usage;
      return get ? json({ DailyApiRequests: { Max: max, Remaining: max - used } }) : null;
    }
    case 'query':
    case 'queryAll':
      return get ? query(call, head === 'queryAll', second) : null;
    case 'ui-api':
      return get && second === 'object-info' && fourth === 'picklist-values'
        ? uiPicklists(call, third ?? '', fifth ?? '')
        : null;
    case 'composite':
      if (second === undefined) return request.method === 'POST' ? composite(call, restRoute) : null;
      if (second !== 'sobjects') return null;
      if (third !== undefined && fourth === undefined && request.method === 'POST') {
        return retrieveRows(call, tableOf(service, third));
      }
      return collection(call, path.slice(2));
    case 'sobjects':
      return sobjects(call, path.slice(1));
    default:
      return null;
  }
}

function sobjects(call: Call, [object, second, third, ...more]: readonly string[]): Reply | null {
  const { request, service, version } = call;
  const get = request.method === 'GET';
  if (object === undefined) return get ? describedOrg(call) : null;
  const table = tableOf(service, object);
  if (more.length > 0) return null;
  if (second === undefined) {
    if (request.method === 'POST') return createRow(call, table);
    return get ? json({ objectDescribe: describeObject(table.def, version, []), recentItems: [] }) : null;
  }
  if (third !== undefined) return rowByField(call, table, second, third);
  if (get && second === 'describe') return describedTable(call, table);
  if (get && second === 'updated') return json(service.replication.updated(table, request.query, call.asker.userId));
  if (get && second === 'deleted') return json(service.replication.deleted(table, request.query));
  return rowById(call, table, second);
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

function query({ request, service, asker, version }: Call, all: boolean, locator?: string): Reply {
  if (locator !== undefined) return json(service.queries.more(locator, asker, version));
  const soql = request.query.get('q');
  if (soql === null) throw new OrgError(400, 'MALFORMED_QUERY', 'SOQL query should be specified with the q parameter.');
  const batch = /batchSize\s*=\s*(\d+)/i.exec(String(request.headers['sforce-query-options'] ?? ''))?.[1];
  const batchSize = batch === undefined ? undefined : Number(batch);
  return json(service.queries.query(soql, asker, { apiVersion: version, includeDeleted: all, batchSize }));
}
