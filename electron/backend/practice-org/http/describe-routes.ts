import { invalidType, notFound } from '../org-error.ts';
import {
  describeGlobal,
  describeObject,
  MASTER_RECORD_TYPE,
  picklistValues,
  type RecordTypeInfo,
} from '../schema/describe.ts';
import type { ObjectDef } from '../schema/objects.data.ts';
import type { Store } from '../store/store.ts';
import type { Table } from '../store/table.ts';
import type { Call } from './call.ts';
import { json, type Reply } from './exchange.ts';

export const describedOrg = (call: Call): Reply =>
  describedSince(call, () => describeGlobal(call.service.store.objects(), call.version));

export const describedTable = (call: Call, { def }: Table): Reply =>
  describedSince(call, () => describeObject(def, call.version, recordTypesOf(call.service.store, def)));

/** 304 while neither the org's making nor an administrator has changed the schema since. */
function describedSince({ request, service }: Call, describe: () => unknown): Reply {
  const changedAt = Math.max(service.schemaSince, service.store.schemaChangedAt);
  const lastModified = new Date(changedAt * 1000).toUTCString();
  const since = Date.parse(String(request.headers['if-modified-since'] ?? ''));
  if (!Number.isNaN(since) && since / 1000 >= changedAt)
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

/** The UI API's picklist values of a record type. */
export function uiPicklists({ service, version }: Call, object: string, recordTypeId: string): Reply {
  const def = service.store.objectNamed(object);
  if (!def) throw invalidType(object);
  const known = [MASTER_RECORD_TYPE, ...recordTypesOf(service.store, def).map((type) => type.id)];
  const full = known.find((id) => id === recordTypeId || id.slice(0, 15) === recordTypeId);
  if (full === undefined) throw notFound();
  return json(picklistValues(def, version, full));
}
