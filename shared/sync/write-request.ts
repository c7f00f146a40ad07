import { z } from 'zod';
import { syncObjectSchema } from './objects.ts';
import { kindOfField, writableObjects, type ApiFields, type WritableObject } from './writable.ts';

/** A Salesforce id; a `local:` one has no place in a request. */
export const recordIdSchema = z
  .string()
  .regex(/^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/, 'must be a Salesforce id of 15 or 18 letters and digits');
/** What this laptop calls a record until Salesforce names it. */
const keySchema = z.uuid();
const ms = z.number().int();

/** Whose workspace asks: main refuses when somebody else is signed in. */
export const workspaceIdentitySchema = z.object({ orgId: recordIdSchema, userId: recordIdSchema });
export type WorkspaceIdentity = z.infer<typeof workspaceIdentitySchema>;

const writableObjectSchema = z.enum(writableObjects);
const apiFieldsSchema = z.record(
  z.string().max(80),
  z.union([z.string().max(150_000), z.number(), z.boolean(), z.null()]),
);

/** Why the fields are not ones that this product writes; null when they are. */
function problemOf(object: WritableObject, fields: ApiFields): string | null {
  for (const [field, value] of Object.entries(fields)) {
    const kind = kindOfField(object, field);
    if (!kind) return `${object}.${field} is not written by this app`;
    if (value === null) continue;
    const expected = kind === 'number' ? 'number' : kind === 'flag' ? 'boolean' : 'string';
    if (typeof value !== expected) return `${object}.${field} takes a ${expected}`;
    if (kind === 'id' && !recordIdSchema.safeParse(value).success) return `${object}.${field} takes a Salesforce id`;
  }
  return null;
}

function withFieldsOfObject<T extends { object: WritableObject; fields: ApiFields }>(
  value: T,
  context: z.RefinementCtx,
): void {
  const problem = problemOf(value.object, value.fields);
  if (problem !== null) context.addIssue({ code: 'custom', message: problem, path: ['fields'] });
}

export const writeSchema = z
  .object({
    object: writableObjectSchema,
    id: recordIdSchema,
    fields: apiFieldsSchema.refine((fields) => Object.keys(fields).length > 0, 'must change something'),
    /** The `LastModifiedDate` that was compared with; the write is refused (`conflict`) when the record changed after it. */
    unmodifiedSince: ms.nullable(),
    /** Lets Salesforce assign the case by its rules: only for fy25's re-queue step. */
    autoAssign: z.boolean(),
    /** A person said that the duplicate which Salesforce found is none. */
    allowDuplicate: z.boolean().optional(),
  })
  .superRefine(withFieldsOfObject);
export type Write = z.infer<typeof writeSchema>;

/** As many as fit into one composite call, each with its read-back. */
export const mostWrites = 12;

export const writesSchema = z
  .array(writeSchema)
  .min(1)
  .max(mostWrites)
  .refine(
    (writes) => new Set(writes.map(({ id }) => id.slice(0, 15))).size === writes.length,
    'must not hold two writes to one record: the second waits for the first',
  );

export const createSchema = z
  .object({
    object: writableObjectSchema,
    /** The key under which it is made where the org has the key field (`checkFit` says for which objects); else it is not used. */
    key: keySchema.nullable(),
    fields: apiFieldsSchema,
    autoAssign: z.boolean(),
    allowDuplicate: z.boolean().optional(),
    /** It was sent before and the outcome is not known. With a key it is looked up first; without one it is refused: `probe` comes first. */
    resend: z.boolean(),
  })
  .superRefine(withFieldsOfObject);
export type Create = z.infer<typeof createSchema>;

/** Looks for a record that a lost POST may have made, in an org without the key field (`sync-research.md` §3.6). */
export const probeSchema = z
  .object({
    object: writableObjectSchema,
    /** As they were sent. */
    fields: apiFieldsSchema,
    /** When it was sent, by the server's clock. */
    sentAt: ms,
    /** Records that are known to be something else. */
    except: z.array(recordIdSchema).max(200),
  })
  .superRefine(withFieldsOfObject);
export type Probe = z.infer<typeof probeSchema>;

export const removeSchema = z.object({ object: writableObjectSchema, id: recordIdSchema });
export type Remove = z.infer<typeof removeSchema>;

export const retrieveSchema = z.object({
  object: syncObjectSchema,
  ids: z.array(recordIdSchema).min(1).max(200),
  /** API names; all columns that are synced when left out. */
  fields: z.array(z.string().max(80)).max(100).optional(),
});
export type Retrieve = z.infer<typeof retrieveSchema>;

/** A window of Salesforce's own change log, by the server's clock; at least a minute, because it cuts seconds off. */
export const changedIdsSchema = z
  .object({ object: syncObjectSchema, since: ms, until: ms })
  .refine(({ since, until }) => until - since > 60_000, 'must be longer than a minute');
export type ChangedIds = z.infer<typeof changedIdsSchema>;
