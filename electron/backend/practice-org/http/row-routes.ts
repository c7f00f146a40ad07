import { badJson, entityDeleted, invalidField, notFound, OrgError, refused } from '../org-error.ts';
import { looksLikeId } from '../salesforce-id.ts';
import type { FieldDef } from '../schema/field.ts';
import type { ObjectDef } from '../schema/objects.data.ts';
import { noSuchColumn } from '../soql/path.ts';
import { compileRow } from '../soql/project.ts';
import type { Row, Table } from '../store/table.ts';
import { mayRead } from '../store/visible.ts';
import { rowsByExternalId } from '../write/read-reference.ts';
import { bodyOf, circumstancesOf, originOf, type Call } from './call.ts';
import { etagOf, unmet } from './conditions.ts';
import { json, type Reply } from './exchange.ts';

const MAX_RETRIEVE = 2000;
const NO_CONTENT: Reply = { status: 204 };

const rowUrl = (call: Call, table: Table, id: string): string =>
  `/services/data/v${call.version}/sobjects/${table.def.name}/${id}`;

/** `POST /sobjects/X` */
export function createRow(call: Call, table: Table): Reply {
  const body = bodyOf(call.request);
  return created(call, table, newRow(call, table, body), {});
}

function newRow(call: Call, table: Table, body: Record<string, unknown>): string {
  const { ledger, writer } = call.service;
  return ledger.commit(originOf(call), (draft) => writer.create(draft, table, body, circumstancesOf(call)));
}

function created(call: Call, table: Table, id: string, more: object): Reply {
  const reply = json({ id, success: true, errors: [], ...more }, 201);
  return { ...reply, headers: { ...reply.headers, location: rowUrl(call, table, id) } };
}

/** `GET`, `PATCH` and `DELETE /sobjects/X/ID`; null for another method. */
export function rowById(call: Call, table: Table, id: string): Reply | null {
  const { method } = call.request;
  if (method === 'GET') return readRow(call, table, id);
  if (method !== 'PATCH' && method !== 'DELETE') return null;
  const { service } = call;
  const row = looksLikeId(id) ? table.get(id) : undefined;
  const refusal = row && row['IsDeleted'] !== true ? unmet(call.request, table, row) : null;
  if (refusal) return refusal;
  const full = row ? String(row['Id']) : id;
  service.ledger.commit(originOf(call), (draft) => {
    if (method === 'DELETE') service.writer.remove(draft, table, full, circumstancesOf(call));
    else service.writer.update(draft, table, full, bodyOf(call.request), circumstancesOf(call));
  });
  return NO_CONTENT;
}

function readRow(call: Call, table: Table, id: string): Reply {
  const { request, service, version, asker } = call;
  const found = looksLikeId(id) ? table.get(id) : undefined;
  if (!found || !mayRead(asker.userId, table, found, service.store)) throw notFound();
  if (found['IsDeleted'] === true) throw entityDeleted();
  const refusal = unmet(request, table, found);
  if (refusal) return refusal;
  const names = request.query.get('fields');
  const fields = names === null ? table.def.fields : fieldsNamed(table.def, names.split(','));
  const reply = json(compileRow(fields, table, service.store, version)(found));
  const modified = found['LastModifiedDate'];
  const etag = etagOf(table, found);
  return {
    ...reply,
    headers: {
      ...reply.headers,
      ...(typeof modified === 'number' ? { 'last-modified': new Date(modified * 1000).toUTCString() } : {}),
      ...(etag === null ? {} : { etag }),
    },
  };
}

function fieldsNamed(def: ObjectDef, names: readonly string[]): readonly FieldDef[] {
  return names.map((name) => {
    const field = def.byName.get(name.trim().toLowerCase());
    if (!field) throw invalidField(noSuchColumn(name.trim(), def.name));
    return field;
  });
}

/** The field whose values can stand for rows, by name. */
export function externalIdField(table: Table, name: string): FieldDef {
  const field = table.def.byName.get(name.toLowerCase());
  if (field && (field.externalId || field.type === 'id')) return field;
  throw new OrgError(404, 'NOT_FOUND', `Provided external ID field does not exist or is not accessible: ${name}`);
}

/** `GET`, `PATCH` (upsert) and `DELETE /sobjects/X/FIELD/VALUE`. */
export function rowByField(call: Call, table: Table, name: string, value: string): Reply | null {
  const { request, service } = call;
  const field = externalIdField(table, name);
  const matches = rowsByExternalId(service.store, table.def.name, field, value).filter((row) =>
    mayRead(call.asker.userId, table, row, service.store),
  );
  if (matches.length > 1) {
    const urls = matches.map((match) => rowUrl(call, table, String(match['Id'])));
    return json(urls, 300);
  }
  const [match] = matches;
  if (request.method === 'PATCH') return upsert(call, table, field, value, match);
  return rowById(call, table, String(match?.['Id'] ?? value));
}

function upsert(call: Call, table: Table, field: FieldDef, value: string, match: Row | undefined): Reply {
  const { request, service } = call;
  const body = bodyOf(request);
  if (Object.keys(body).some((name) => name.toLowerCase() === field.name.toLowerCase())) {
    throw new OrgError(400, 'INVALID_FIELD', `The ${field.name} field should not be specified in the sobject data.`);
  }
  if (!match) {
    if (field.type === 'id') throw notFound();
    return created(call, table, newRow(call, table, { ...body, [field.name]: value }), { created: true });
  }
  const refusal = unmet(request, table, match);
  if (refusal) return refusal;
  const id = String(match['Id']);
  service.ledger.commit(originOf(call), (draft) =>
    service.writer.update(draft, table, id, body, circumstancesOf(call)),
  );
  return json({ id, success: true, errors: [], created: false });
}

/** `POST /composite/sobjects/X`: rows by id, in the order asked for, null for each that is missing. */
export function retrieveRows({ request, service, version, asker }: Call, table: Table): Reply {
  const asked = bodyOf(request);
  const isTexts = (list: unknown): list is string[] =>
    Array.isArray(list) && list.every((item) => typeof item === 'string');
  if (!isTexts(asked['ids']) || !isTexts(asked['fields'])) {
    throw badJson('Both ids and fields are required, as lists of text');
  }
  if (asked['ids'].length > MAX_RETRIEVE) {
    throw refused(
      'EXCEEDED_ID_LIMIT',
      `record limit reached. cannot submit more than ${MAX_RETRIEVE} records into this call`,
    );
  }
  const write = compileRow(fieldsNamed(table.def, asked['fields']), table, service.store, version);
  const rows = asked['ids'].map((id) => {
    const found = looksLikeId(id) ? table.get(id) : undefined;
    const visible = found && found['IsDeleted'] !== true && mayRead(asker.userId, table, found, service.store);
    return visible ? write(found) : 'null';
  });
  return json(`[${rows.join(',')}]`);
}
