import { editedTables } from '#shared/sync';
import { z } from 'zod';

const value = z.union([z.string().max(200_000), z.number(), z.boolean(), z.null()]);
const patch = z.record(z.string().max(60), value);
const id = z.string().min(1).max(64);

/** The version of this shape; an older one is brought up when it is read. */
export const operationVersion = 1;

/**
 * One change that waits to be sent, as plain data in the domain's words; API names come in when it is pushed.
 * `base` holds what Salesforce had when each field was first edited, and that of the fields coupled with it.
 */
export const operationSchema = z.strictObject({
  v: z.literal(operationVersion),
  opId: id,
  /** The order in which edits were made on this laptop; 0 until the database has given one. */
  seq: z.number().int().min(0),
  table: z.enum(editedTables),
  id,
  kind: z.enum(['create', 'update', 'delete']),
  /** New values by property; null empties. Empty for a delete. */
  patch,
  base: patch,
  /** The stamp of the server's copy when the record was first edited, in milliseconds; null for a create. */
  baseModified: z.number().nullable(),
  /** Makes a create that is sent twice one record. */
  clientKey: z.string().max(64).nullable(),
  /** Operations that must be in Salesforce first. */
  dependsOn: z.array(id).max(1_000),
  /** The newest user action in it, and what that did in the user's words. */
  group: id,
  label: z.string().max(400),
  caseId: id.nullable(),
  state: z.enum(['queued', 'inflight', 'unknown', 'blocked', 'conflict', 'rejected', 'done']),
  attempts: z.number().int().min(0),
  nextAttemptAt: z.number().nullable(),
  attemptId: id.nullable(),
  sentAt: z.number().nullable(),
  lastError: z.strictObject({ code: z.string(), message: z.string(), fields: z.array(z.string()) }).nullable(),
  /** Milliseconds since 1970. */
  createdAt: z.number(),
});

export type OutboxOperation = Readonly<z.infer<typeof operationSchema>>;
export type FieldValue = z.infer<typeof value>;
export type Patch = Readonly<Record<string, FieldValue>>;
export type OperationState = OutboxOperation['state'];

type New = Pick<OutboxOperation, 'opId' | 'table' | 'id' | 'kind' | 'group' | 'label' | 'createdAt'> &
  Partial<Pick<OutboxOperation, 'patch' | 'base' | 'baseModified' | 'clientKey' | 'dependsOn' | 'caseId' | 'seq'>>;

/** An operation that was not sent yet. */
export function newOperation(given: New): OutboxOperation {
  return {
    v: operationVersion,
    seq: 0,
    patch: {},
    base: {},
    baseModified: null,
    clientKey: null,
    dependsOn: [],
    caseId: null,
    state: 'queued',
    attempts: 0,
    nextAttemptAt: null,
    attemptId: null,
    sentAt: null,
    lastError: null,
    ...given,
  };
}

/** In `lastError`, not a code of Salesforce: what it has does not tell whether a lost sending arrived. */
export const unsureCode = 'UNSURE';

/** The record that an operation changes, as one key. */
export function recordKey({ table, id: recordId }: Pick<OutboxOperation, 'table' | 'id'>): string {
  return `${table}/${recordId}`;
}

/** Edits may still be folded into it: it was never sent, or came back. */
export function isOpen({ state }: Pick<OutboxOperation, 'state'>): boolean {
  return state === 'queued' || state === 'blocked' || state === 'rejected';
}
