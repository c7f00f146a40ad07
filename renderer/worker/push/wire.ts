import type { Id } from '#shared/domain';
import { formatDay, parseInstant } from '#shared/lib';
import type { OutboxOperation, Patch } from '#shared/outbox';
import {
  convertContext,
  editedFields,
  id18,
  stampMs,
  toChange,
  toFields,
  toNewFields,
  type FieldWrites,
  type SalesforceRecord,
} from '#shared/sync';
import type { ServerRow } from '../../data/push-store.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A record that was read, with what a condition compares. */
export interface Read {
  readonly row: ServerRow;
  /** `LastModifiedDate`, in milliseconds; null where Salesforce does not say. */
  readonly modified: number | null;
  /** Who changed it last. */
  readonly by: Id | null;
}

/** Operations in Salesforce's words, and its records in ours. */
export class Wire {
  private readonly workspace: Workspace;

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  fieldsOf(op: OutboxOperation, patch: Patch): FieldWrites {
    const { calendar } = this.workspace.board.judge;
    const dayOf = (at: string): string => formatDay(calendar.dayOf(parseInstant(at)));
    // "Nobody yet" is for Salesforce to fill in.
    if (op.kind === 'create')
      return toNewFields(op.table, patch['ownerId'] === '' ? { ...patch, ownerId: null } : patch, dayOf);
    return toFields(op.table, op.id, patch, dayOf);
  }

  /** The properties of an operation that Salesforce names by these fields. */
  propertiesOf({ table, patch }: OutboxOperation, fields: readonly string[]): string[] {
    return Object.keys(patch).filter((property) => fields.includes(editedFields[table][property]?.api ?? ''));
  }

  /** Null when the record is gone. */
  read(object: FieldWrites['object'], record: SalesforceRecord | null): Read | null {
    if (record === null) return null;
    const { index, board } = this.workspace;
    const change = toChange(object, record, convertContext(board.judge.owners, index));
    if (!change || !('put' in change)) return null;
    const modified = typeof record['LastModifiedDate'] === 'string' ? stampMs(record, 'LastModifiedDate') : null;
    const row = change.put as unknown as ServerRow;
    const by = record['LastModifiedById'];
    return { row: { ...row, id: id18(row.id) }, modified, by: typeof by === 'string' ? id18(by) : null };
  }
}
