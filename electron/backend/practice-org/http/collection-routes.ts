import { OrgError, refused, RowRefused, type ErrorItem } from '../org-error.ts';
import { looksLikeId, normaliseId } from '../salesforce-id.ts';
import type { FieldDef } from '../schema/field.ts';
import type { Draft } from '../store/ledger.ts';
import type { Table } from '../store/table.ts';
import { rowsByExternalId } from '../write/read-reference.ts';
import { bodyOf, circumstancesOf, originOf, tableOf, type Call } from './call.ts';
import { json, type Reply } from './exchange.ts';
import { externalIdField } from './row-routes.ts';

const MAX_ROWS = 200;
const MAX_CHUNKS = 10;

/** One row's part of the answer. Here the code is called `statusCode`. */
interface Outcome {
  readonly id?: string;
  readonly success: boolean;
  readonly errors: readonly { statusCode: string; message: string; fields: readonly string[] }[];
  readonly created?: boolean;
}

type Work = (draft: Draft) => Pick<Outcome, 'id' | 'created'>;

const failed = (items: readonly ErrorItem[]): Outcome => ({
  success: false,
  errors: items.map(({ errorCode, message, fields }) => ({ statusCode: errorCode, message, fields: fields ?? [] })),
});

const ROLLED_BACK = failed([
  {
    errorCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
    message: 'Record rolled back because not all records were valid and the request was using AllOrNone header',
  },
]);

class RolledBack extends Error {}

/** `POST`, `PATCH` and `DELETE /composite/sobjects`, and `PATCH /composite/sobjects/X/FIELD`; null for another method. */
export function collection(call: Call, path: readonly string[]): Reply | null {
  const { method, query } = call.request;
  const [object, fieldName] = path;
  if (method === 'DELETE' && object === undefined) {
    const ids = (query.get('ids') ?? '').split(',').filter(Boolean);
    return run(
      call,
      ids.map((id) => removal(call, id.trim())),
      query.get('allOrNone') === 'true',
    );
  }
  if (method === 'PATCH' && object !== undefined && fieldName !== undefined) {
    const table = tableOf(call.service, object);
    const field = externalIdField(table, fieldName);
    return records(call, (record) => upsertion(call, table, field, record));
  }
  if (object !== undefined) return null;
  if (method === 'POST') return records(call, (record) => creation(call, record));
  if (method === 'PATCH') return records(call, (record) => edit(call, record));
  return null;
}

type Record_ = Readonly<Record<string, unknown>>;

function records(call: Call, workOf: (record: Record_) => Work): Reply {
  const body = bodyOf(call.request);
  const list = body['records'];
  if (!Array.isArray(list) || list.some((record) => typeof record !== 'object' || record === null)) {
    throw refused('REQUIRED_FIELD_MISSING', 'records is required, as a list of objects');
  }
  const given = list as Record_[];
  const chunks = given.filter((record, i) => i === 0 || typeOf(record) !== typeOf(given[i - 1])).length;
  if (chunks > MAX_CHUNKS) {
    throw refused('INVALID_INPUT', `The records list holds more than ${MAX_CHUNKS} runs of one type.`);
  }
  return run(call, given.map(workOf), body['allOrNone'] === true);
}

/** Each row is saved on its own; with all-or-none, one failure undoes them all. Answered with 200 either way. */
function run(call: Call, work: readonly Work[], asked: boolean): Reply {
  const allOrNone = asked || call.request.allOrNone === true;
  if (work.length > MAX_ROWS) {
    throw refused(
      'EXCEEDED_ID_LIMIT',
      `record limit reached. cannot submit more than ${MAX_ROWS} records into this call`,
    );
  }
  let outcomes: Outcome[] = [];
  try {
    call.service.ledger.commit(originOf(call), (draft) => {
      outcomes = work.map((one) => attempt(draft, one));
      if (allOrNone && outcomes.some((outcome) => !outcome.success)) throw new RolledBack();
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
    outcomes = outcomes.map((outcome) => (outcome.success ? ROLLED_BACK : outcome));
  }
  return json(outcomes);
}

function attempt(draft: Draft, work: Work): Outcome {
  const mark = draft.mark();
  try {
    return { ...work(draft), success: true, errors: [] };
  } catch (error) {
    draft.undoTo(mark);
    if (error instanceof OrgError) return failed(error.items);
    throw error;
  }
}

function typeOf(record: Record_ | undefined): string {
  const { type } = (record?.['attributes'] ?? {}) as { type?: unknown };
  return typeof type === 'string' ? type.toLowerCase() : '';
}

function typedTable(call: Call, record: Record_): Table {
  const def = call.service.store.objectNamed(typeOf(record));
  if (def) return call.service.store.tableOf(def);
  throw refused('INVALID_TYPE', `sObject type '${typeOf(record)}' is not supported.`);
}

const creation =
  (call: Call, record: Record_): Work =>
  (draft) => ({ id: call.service.writer.create(draft, typedTable(call, record), record, circumstancesOf(call)) });

const edit =
  (call: Call, record: Record_): Work =>
  (draft) => {
    const { id: lower, Id: upper, ...fields } = record;
    const table = typedTable(call, record);
    const id = idOf(table, lower ?? upper);
    saying(() => call.service.writer.update(draft, table, id, fields, circumstancesOf(call)));
    return { id };
  };

const removal =
  (call: Call, given: string): Work =>
  (draft) => {
    const found = call.service.store.find(normaliseId(given));
    if (!found) throw refused(looksLikeId(given) ? 'INVALID_CROSS_REFERENCE_KEY' : 'MALFORMED_ID', notThere(given));
    const id = String(found.row['Id']);
    saying(() => call.service.writer.remove(draft, found.table, id, circumstancesOf(call)));
    return { id };
  };

const upsertion =
  (call: Call, table: Table, field: FieldDef, record: Record_): Work =>
  (draft) => {
    const { store, writer } = call.service;
    const name = Object.keys(record).find((key) => key.toLowerCase() === field.name.toLowerCase()) ?? '';
    const { [name]: value, ...fields } = record;
    if (typeof value !== 'string' || value === '') {
      throw refused('MISSING_ARGUMENT', `${field.name} not specified`);
    }
    const [match, another] = rowsByExternalId(store, table.def.name, field, value);
    if (another)
      throw refused('DUPLICATE_EXTERNAL_ID', `${field.name}: more than one record found for external id field`);
    if (match) {
      const id = String(match['Id']);
      saying(() => writer.update(draft, table, id, fields, circumstancesOf(call)));
      return { id, created: false };
    }
    if (field.type === 'id') throw refused('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    const id = writer.create(draft, table, { ...fields, [field.name]: value }, circumstancesOf(call));
    return { id, created: true };
  };

function idOf(table: Table, id: unknown): string {
  if (typeof id !== 'string' || id === '') throw refused('MISSING_ARGUMENT', 'Id not specified in an update call');
  if (!looksLikeId(id) || !id.startsWith(table.def.keyPrefix)) throw refused('MALFORMED_ID', notThere(id), ['Id']);
  return normaliseId(id);
}

const notThere = (id: string): string =>
  looksLikeId(id) ? 'invalid cross reference id' : `Record ID: id value of incorrect type: ${id}`;

/** A row that is not there is a cross reference in these answers, not a missing resource. */
function saying(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (error instanceof OrgError && error.errorCode === 'NOT_FOUND') {
      throw new RowRefused([
        { errorCode: 'INVALID_CROSS_REFERENCE_KEY', message: 'invalid cross reference id', fields: [] },
      ]);
    }
    throw error;
  }
}
