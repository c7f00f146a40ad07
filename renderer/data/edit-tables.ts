import type { Id } from '#shared/domain';
import type { OutboxOperation, Patch } from '#shared/outbox';

/** An operation with the key of its record, by which those of one record are found. */
export type OutboxRow = OutboxOperation & { readonly record: string };

/** What Salesforce has of a record with pending edits; `copy` is null for one that it has not seen. */
export interface ServerCopyRow {
  readonly record: string;
  readonly copy: { readonly id: string; readonly stamp: number } | null;
}

/** `sent`: what was done on the record until then is in Salesforce, and no longer to be taken back here. */
export type HistoryKind = 'edit' | 'create' | 'remove' | 'undo' | 'redo' | 'skip' | 'sent';

/** One line a record and action, never changed: what this laptop did. */
export interface HistoryRow {
  readonly seq?: number;
  readonly at: number;
  readonly group: string;
  /** The action that an undo takes back, or a redo does again. */
  readonly of: string | null;
  readonly kind: HistoryKind;
  readonly label: string;
  readonly record: string;
  readonly caseId: string | null;
  readonly changes: readonly { readonly field: string; readonly from: Patch[string]; readonly to: Patch[string] }[];
  /** The whole record, where it came or went. */
  readonly whole: Readonly<Record<string, unknown>> | null;
}

/** Something for a person to decide, one an operation. */
export interface ConflictRow {
  readonly opId: string;
  readonly record: string;
  /** `deleted`: gone in Salesforce; the texts are kept here. */
  readonly kind: 'changed' | 'deleted';
  readonly fields: readonly {
    readonly field: string;
    readonly base: Patch[string];
    readonly ours: Patch[string];
    readonly theirs: Patch[string];
  }[];
  readonly at: number;
  /** Who changed the record last in Salesforce; null where that is not known. */
  readonly by: Id | null;
}

/** The id that Salesforce gave to a record that was made here. */
export interface IdMapRow {
  readonly localId: string;
  readonly id: string;
}
