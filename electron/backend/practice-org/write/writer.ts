import { OrgError, refused, RowRefused } from '../org-error.ts';
import { consequences, createChanges, defaultsOf, history, updateChanges, type Moment } from '../store/changes.ts';
import type { Draft } from '../store/ledger.ts';
import type { Store } from '../store/store.ts';
import type { Row, Table } from '../store/table.ts';
import { afterSave } from './after-save.ts';
import { assigned } from './assignment.ts';
import type { Behaviour } from './behaviour.ts';
import { checkIntegrity, derived } from './derive.ts';
import { duplicatesDetected, duplicatesOf } from './duplicates.ts';
import { missingFields, readBody, type Body } from './read-body.ts';
import { rowsByExternalId } from './read-reference.ts';
import { removeRow, writableRow } from './remove.ts';
import { TRIGGERS } from './triggers.ts';
import { brokenRules } from './validation-rules.ts';

/** Under which headers a row is written, when and by whom. */
export interface Circumstances extends Moment {
  readonly autoAssign: boolean;
  readonly allowDuplicates: boolean;
}

/** Saves rows as Salesforce does: checks the values, runs automation, rules and assignment, then stamps and history. */
export class Writer {
  private readonly store: Store;
  readonly behaviour: Behaviour;

  constructor(store: Store, behaviour: Behaviour) {
    this.store = store;
    this.behaviour = behaviour;
  }

  /** Gives the new row's id. */
  create(draft: Draft, table: Table, body: Body, circumstances: Circumstances): string {
    const { store } = this;
    const { def } = table;
    if (!def.createable) throw cannot(def.name, 'create');
    const named = readBody(body, { store, table, userId: circumstances.by, row: null, trim: this.trims });
    const values = { ...defaultsOf(table), ...recordTypeOf(store, def.name), ...named };
    const saved = this.complete(table, values, null, named, circumstances);
    const missing = missingFields(table, { OwnerId: circumstances.by, ...filled(saved) });
    if (missing.length > 0) {
      throw refused('REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
    }
    this.check(table, saved, null, circumstances);
    const id = table.nextId();
    const routed = this.routes(def.name, circumstances) ? assigned(store, saved, circumstances.at) : null;
    for (const change of createChanges(store, table, filled({ ...saved, ...routed }), circumstances))
      draft.apply(change);
    if (routed) {
      const before = { Id: id, OwnerId: saved['OwnerId'] ?? circumstances.by };
      for (const change of history(store, before, { OwnerId: routed['OwnerId'] ?? null }, circumstances))
        draft.apply(change);
    }
    this.finish(draft, table, id, circumstances);
    return id;
  }

  update(draft: Draft, table: Table, id: string, body: Body, circumstances: Circumstances): void {
    const { store } = this;
    const { def } = table;
    if (!def.updateable) throw cannot(def.name, 'update');
    const row = writableRow(store, table, id, circumstances.by);
    const before = { ...row };
    const named = readBody(body, { store, table, userId: circumstances.by, row, trim: this.trims });
    this.checkLock([String(row['Id']), ...links(table, named)]);
    const saved = this.complete(table, { ...row, ...named }, before, named, circumstances);
    const missing = missingFields(table, saved).filter((name) => name in named);
    if (missing.length > 0) {
      throw refused('REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
    }
    this.check(table, saved, before, circumstances);
    const patch: Row = {};
    for (const name of Object.keys(saved)) {
      if (name in named || saved[name] !== before[name]) patch[name] = saved[name] ?? null;
    }
    if (this.routes(def.name, circumstances)) Object.assign(patch, assigned(store, saved, circumstances.at));
    for (const change of updateChanges(store, table, id, patch, circumstances)) draft.apply(change);
    this.finish(draft, table, id, circumstances);
  }

  remove(draft: Draft, table: Table, id: string, circumstances: Circumstances): void {
    if (!table.def.deletable) throw cannot(table.def.name, 'delete');
    const row = writableRow(this.store, table, id, circumstances.by);
    this.checkLock([String(row['Id'])]);
    removeRow(this.store, draft, table, row, circumstances);
  }

  private get trims(): boolean {
    return this.behaviour.runs('trim-text');
  }

  private routes(object: string, { autoAssign }: Circumstances): boolean {
    return object === 'Case' && autoAssign && this.behaviour.runs('assignment');
  }

  /** The row with what the platform and the triggers add to it. */
  private complete(table: Table, row: Row, before: Row | null, named: Row, { at }: Circumstances): Row {
    const { name } = table.def;
    const names = new Set(Object.keys(named));
    const saved = { ...row, ...derived(name, row, named, this.store, at) };
    for (const trigger of TRIGGERS) {
      if (trigger.object === name && !this.behaviour.off.has(trigger.id))
        Object.assign(saved, trigger.before(saved, before, names, at));
    }
    return saved;
  }

  private check(table: Table, row: Row, before: Row | null, circumstances: Circumstances): void {
    const { name } = table.def;
    checkIntegrity(name, row, before);
    if (!before) this.checkLock(links(table, row));
    const whole = { ...row, ...consequences(table, row, before ?? row, circumstances.at) };
    const broken = brokenRules(name, whole, before, this.store, this.behaviour.off);
    if (broken.length > 0) throw new RowRefused(broken);
    this.checkUnique(table, row, before);
    if (name === 'Contact' && !circumstances.allowDuplicates && this.behaviour.runs('duplicate-contact')) {
      const touched =
        !before || ['Email', 'FirstName', 'LastName', 'AccountId'].some((key) => row[key] !== before[key]);
      const found = touched ? duplicatesOf(this.store, row, before ? String(before['Id']) : null) : [];
      if (found.length > 0) throw duplicatesDetected(found);
    }
  }

  private checkUnique(table: Table, row: Row, before: Row | null): void {
    for (const field of table.def.fields) {
      const value = row[field.name];
      if (!field.externalId || typeof value !== 'string' || value === before?.[field.name]) continue;
      const [other] = rowsByExternalId(this.store, table.def.name, field, value);
      if (!other || other['Id'] === before?.['Id']) continue;
      throw refused(
        'DUPLICATE_VALUE',
        `duplicate value found: ${field.name} duplicates value on record with id: ${String(other['Id'])}`,
        [],
      );
    }
  }

  private checkLock(ids: readonly string[]): void {
    const locked = this.behaviour.takeLocked(ids);
    if (locked === null) return;
    throw refused('UNABLE_TO_LOCK_ROW', `unable to obtain exclusive access to this record or 1 records: ${locked}`);
  }

  private finish(draft: Draft, table: Table, id: string, { at }: Circumstances): void {
    const row = table.get(id) as Row;
    for (const change of afterSave(this.store, table.def.name, row, at, this.behaviour)) draft.apply(change);
  }
}

const cannot = (object: string, verb: string): OrgError =>
  new OrgError(400, 'INVALID_TYPE_FOR_OPERATION', `entity type ${object} does not support ${verb}`);

const filled = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

/** The ids that a row points at. */
function links(table: Table, row: Row): readonly string[] {
  return table.def.fields
    .filter((field) => field.type === 'reference' && typeof row[field.name] === 'string')
    .map((field) => String(row[field.name]));
}

/** A new case is of the one record type that the org has, unless told otherwise. */
function recordTypeOf(store: Store, object: string): Row {
  const type = store.table('RecordType').rows.find((row) => row['SobjectType'] === object);
  return type ? { RecordTypeId: type['Id'] ?? null } : {};
}
