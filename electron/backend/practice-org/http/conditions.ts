import { badJson } from '../org-error.ts';
import type { Row, Table } from '../store/table.ts';
import type { Reply, Request } from './exchange.ts';

/** Account rows alone carry one. */
export function etagOf(table: Table, row: Row): string | null {
  if (table.def.name !== 'Account') return null;
  return `"${Buffer.from(`${String(row['Id'])}${String(row['SystemModstamp'])}`).toString('base64url')}--gzip"`;
}

function dateOf(request: Request, name: string): number | null {
  const text = request.headers[name];
  if (typeof text !== 'string') return null;
  const milliseconds = Date.parse(text);
  if (!Number.isNaN(milliseconds)) return milliseconds / 1000;
  if (request.method === 'GET') return null;
  throw badJson(`Invalid value for header ${name}: ${text}`);
}

const tags = (header: string): readonly string[] => header.split(',').map((tag) => tag.trim());

/**
 * The answer where a row does not meet the request's conditions, null where it does. Dates are compared with
 * LastModifiedDate by the second, so a change within the same second goes unnoticed; DELETE knows no conditions.
 */
export function unmet(request: Request, table: Table, row: Row): Reply | null {
  if (request.method === 'DELETE') return null;
  const modified = Number(row['LastModifiedDate'] ?? 0);
  const unmodifiedSince = dateOf(request, 'if-unmodified-since');
  if (unmodifiedSince !== null && modified > unmodifiedSince) return { status: 412 };
  const modifiedSince = dateOf(request, 'if-modified-since');
  if (request.method === 'GET' && modifiedSince !== null && modified <= modifiedSince) return { status: 304 };
  const etag = etagOf(table, row);
  const { 'if-match': match, 'if-none-match': noneMatch } = request.headers;
  if (etag !== null && match !== undefined && !tags(match).includes(etag)) return { status: 412 };
  if (etag !== null && noneMatch !== undefined && tags(noneMatch).includes(etag)) {
    return { status: request.method === 'GET' ? 304 : 412 };
  }
  return null;
}
