import type { FieldDef } from '../schema/field.ts';
import { normaliseId } from '../salesforce-id.ts';
import { dayName, parseDay, parseInstant } from '../wire-time.ts';
import type { Change } from './apply-change.ts';
import type { Store } from './store.ts';
import type { Row, Table, Value } from './table.ts';

/** API values (`Status: 'Open'`, ISO instants) as a row keeps them. Throws with the field's name for what does not fit. */
export function toRow(table: Table, values: Readonly<Record<string, unknown>>): Row {
  const row: Row = {};
  for (const [name, value] of Object.entries(values)) {
    const field = table.def.byName.get(name.toLowerCase());
    if (!field) throw new Error(`${table.def.name} has no field ${name}`);
    row[field.name] = toValue(table.def.name, field, value);
  }
  return row;
}

function toValue(object: string, field: FieldDef, value: unknown): Value {
  if (value === null || value === undefined || value === '') return null;
  const wrong = (wanted: string): Error =>
    new Error(`${object}.${field.name} takes ${wanted}, not ${JSON.stringify(value)}`);
  switch (field.type) {
    case 'boolean':
      if (typeof value !== 'boolean') throw wrong('true or false');
      return value;
    case 'double':
    case 'int':
    case 'currency':
      if (typeof value !== 'number') throw wrong('a number');
      return value;
    case 'datetime': {
      const seconds = typeof value === 'string' ? parseInstant(value) : null;
      if (seconds === null) throw wrong('an instant such as 2026-01-31T10:00:00Z');
      return seconds;
    }
    case 'date': {
      const dayNumber = typeof value === 'string' ? parseDay(value) : null;
      if (dayNumber === null) throw wrong('a day such as 2026-01-31');
      return dayName(dayNumber);
    }
    default:
      if (typeof value !== 'string') throw wrong('text');
      return field.type === 'id' || field.type === 'reference' ? normaliseId(value) : value;
  }
}

/** When something happened and who did it. */
export interface Moment {
  /** Seconds since 1970. */
  readonly at: number;
  readonly by: string;
}

/** What a colleague's edit does to the org: the row, its stamps, what follows from it, and the case's history. */
export function updateChanges(store: Store, table: Table, id: string, patch: Row, moment: Moment): Change[] {
  const row = table.get(id);
  if (!row) throw new Error(`${table.def.name} has no row ${id}`);
  const changed = Object.fromEntries(Object.entries(patch).filter(([name, value]) => value !== (row[name] ?? null)));
  const follows = consequences(table, { ...row, ...patch }, changed, moment.at);
  const full = { ...patch, ...follows, ...stamps(table, moment) };
  const changes: Change[] = [{ kind: 'update', object: table.def.name, id: row['Id'] as string, patch: full }];
  return table.def.name === 'Case' ? [...changes, ...history(store, row, patch, moment)] : changes;
}

export function createChanges(store: Store, table: Table, values: Row, moment: Moment): Change[] {
  const row = defaultsOf(table);
  const owner = table.def.byName.has('ownerid') ? { OwnerId: moment.by } : {};
  const created = table.def.byName.has('createddate') ? { CreatedDate: moment.at, CreatedById: moment.by } : {};
  Object.assign(row, owner, created, stamps(table, moment), values);
  row['Id'] = table.nextId();
  Object.assign(row, consequences(table, row, row, moment.at));
  if (table.def.name === 'Case') row['CaseNumber'] ??= caseNumber(table.rows.length + 1);
  const changes: Change[] = [{ kind: 'create', object: table.def.name, row }];
  if (table.def.name !== 'Case') return changes;
  return [...changes, historyRow(store, row['Id'], 'created', null, null, moment, 0)];
}

/** What a new row holds where nobody said anything. Formulas hold nothing. */
export function defaultsOf(table: Table): Row {
  const row: Row = {};
  for (const field of table.def.fields) {
    if (!field.calculated) row[field.name] = field.type === 'boolean' ? false : field.picklistDefault;
  }
  return row;
}

export function removeChange(table: Table, id: string, moment: Moment): Change {
  const row = table.get(id);
  if (!row) throw new Error(`${table.def.name} has no row ${id}`);
  if (!table.def.byName.has('isdeleted')) throw new Error(`${table.def.name} rows cannot be deleted`);
  const stamp = table.def.byName.has('systemmodstamp') ? { SystemModstamp: moment.at } : {};
  return { kind: 'update', object: table.def.name, id: row['Id'] as string, patch: { IsDeleted: true, ...stamp } };
}

export const caseNumber = (counter: number): string => String(counter + 1000).padStart(8, '0');

function stamps(table: Table, { at, by }: Moment): Row {
  if (!table.def.byName.has('systemmodstamp')) return {};
  return { LastModifiedDate: at, SystemModstamp: at, LastModifiedById: by };
}

/** Fields that the platform derives from others. */
export function consequences(table: Table, row: Row, patch: Row, at: number): Row {
  const derived: Row = {};
  if (['Contact', 'Lead', 'User'].includes(table.def.name) && ('FirstName' in patch || 'LastName' in patch)) {
    derived['Name'] = [row['FirstName'], row['LastName']].filter(Boolean).join(' ');
  }
  if (table.def.name === 'Case' && 'Status' in patch) {
    const closed = String(row['Status']).startsWith('Closed');
    derived['IsClosed'] = closed;
    derived['ClosedDate'] = closed ? (row['ClosedDate'] ?? at) : null;
  }
  if (table.def.name === 'Opportunity' && 'StageName' in patch) {
    const stage = String(row['StageName']);
    derived['IsClosed'] = stage.includes('Closed');
    derived['IsWon'] = stage === 'Closed Won';
    derived['LastStageChangeDate'] = at;
  }
  if (table.def.name === 'Task' && 'Status' in patch) {
    derived['IsClosed'] = row['Status'] === 'Completed';
    derived['CompletedDateTime'] = row['Status'] === 'Completed' ? (row['CompletedDateTime'] ?? at) : null;
  }
  return derived;
}

/** The lines of a case's history that an edit leaves. */
export function history(store: Store, row: Row, patch: Row, moment: Moment, ahead = 0): Change[] {
  const changes: Change[] = [];
  const nameOf = (id: Value | undefined): Value => store.find(id)?.row['Name'] ?? id ?? null;
  const note = (field: string, before: Value, after: Value): void => {
    changes.push(historyRow(store, row['Id'] as string, field, before, after, moment, ahead + changes.length));
  };
  if ('Status' in patch && patch['Status'] !== row['Status']) {
    note('Status', row['Status'] ?? null, patch['Status'] ?? null);
  }
  if ('OwnerId' in patch && patch['OwnerId'] !== row['OwnerId']) {
    note('Owner', nameOf(row['OwnerId']), nameOf(patch['OwnerId']));
    note('Owner', row['OwnerId'] ?? null, patch['OwnerId'] ?? null);
  }
  return changes;
}

function historyRow(
  store: Store,
  caseId: string,
  field: string,
  before: Value,
  after: Value,
  { at, by }: Moment,
  ahead: number,
): Change {
  const row = {
    Id: store.table('CaseHistory').nextId(ahead),
    CaseId: caseId,
    Field: field,
    OldValue: before,
    NewValue: after,
    CreatedById: by,
    CreatedDate: at,
    IsDeleted: false,
  };
  return { kind: 'create', object: 'CaseHistory', row };
}
