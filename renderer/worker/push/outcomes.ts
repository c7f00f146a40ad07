import type { Id } from '#shared/domain';
import {
  afterFailure,
  asValue,
  recordKey,
  unsureCode,
  type FieldConflict,
  type OutboxOperation,
  type Patch,
} from '#shared/outbox';
import type { SalesforceFailure } from '#shared/sync';
import type { HistoryRow } from '../../data/edit-tables.ts';
import type { Outcome, ServerRow } from '../../data/push-store.ts';
import type { Read } from './wire.ts';

export interface At {
  readonly now: number;
  readonly chance: number;
  readonly newId: () => string;
}

/** All of it is in Salesforce, or all but what is contested. */
export function arrived(
  before: OutboxOperation,
  sent: Patch,
  server: ServerRow | null | undefined,
  at: At,
  rest: {
    readonly after: OutboxOperation;
    readonly conflicts: readonly FieldConflict[];
    readonly by: Id | null;
  } | null = null,
): Outcome {
  const id = server?.id ?? before.id;
  const line: HistoryRow = {
    at: at.now,
    group: at.newId(),
    of: null,
    kind: 'sent',
    label: before.label,
    record: recordKey({ table: before.table, id }),
    caseId: before.table === 'cases' ? id : before.caseId,
    changes: Object.entries(sent).map(([field, to]) => ({ field, from: before.base[field] ?? null, to })),
    whole: null,
  };
  return {
    before,
    after: rest?.after ?? null,
    server,
    line,
    ...(id !== before.id && { madeId: id }),
    conflict: rest && { kind: 'changed', fields: rest.conflicts, by: rest.by },
  };
}

/** Gone under the edit: the texts stay here for a person. */
export function deleted(before: OutboxOperation): Outcome {
  const fields = Object.entries(before.patch).map(([field, ours]) => ({
    field,
    base: before.base[field] ?? null,
    ours,
    theirs: null,
  }));
  const after: OutboxOperation = { ...before, state: 'conflict', nextAttemptAt: null };
  return { before, after, server: null, conflict: { kind: 'deleted', fields, by: null } };
}

/** A person decides by what both have. */
export function unsure(before: OutboxOperation, read: Read | null, message: string): Outcome {
  const server = read?.row;
  const lastError = { code: unsureCode, message, fields: [] };
  const fields = Object.entries(before.kind === 'update' ? before.patch : {}).map(([field, ours]) => ({
    field,
    base: before.base[field] ?? null,
    ours,
    theirs: asValue(server?.[field]),
  }));
  const after: OutboxOperation = { ...before, state: 'conflict', nextAttemptAt: null, lastError };
  return { before, after, server, conflict: { kind: 'changed', fields, by: read?.by ?? null } };
}

/** `properties`: what Salesforce blames, in our names. */
export function failed(
  before: OutboxOperation,
  failure: SalesforceFailure,
  properties: readonly string[],
  server: ServerRow | null | undefined,
  at: At,
): Outcome {
  if (failure.class === 'GONE') return before.kind === 'create' ? refused(before, failure) : deleted(before);
  return { before, after: afterFailure(before, failure, properties, at.now, at.chance), server: server ?? undefined };
}

function refused(before: OutboxOperation, { errorCode, message }: SalesforceFailure): Outcome {
  const lastError = { code: errorCode ?? 'GONE', message, fields: [] };
  return { before, after: { ...before, state: 'rejected', nextAttemptAt: null, lastError } };
}
