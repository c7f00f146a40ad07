import { z } from 'zod';
import { syncObjectSchema } from './objects.ts';

const id = z.string().regex(/^[a-zA-Z0-9]{15,18}$/, 'must be a Salesforce id of 15 to 18 letters and digits');
const ms = z.number().int();

const scopeSchema = z.object({
  kind: z.enum(['advocate', 'manager']),
  me: id,
  managerId: id.nullable(),
  owners: z.array(id).min(1).max(500),
  sharedQueue: z.boolean().optional(),
});

/**
 * One page of Salesforce to fetch. The data worker says what it wants, never SOQL: main builds the text, so a page in the
 * renderer cannot run a query of its own making.
 */
export const pageRequestSchema = z.discriminatedUnion('kind', [
  /** By the unchanging Id: no row is skipped when rows change meanwhile. */
  z.object({ kind: z.literal('crawl'), lane: z.string(), scope: scopeSchema, at: ms, afterId: id.nullable() }),
  /** Only the ids of a lane, for the sweep that finds what no delta tells; `totalSize` of the first page is how many there are. */
  z.object({ kind: z.literal('ids'), lane: z.string(), scope: scopeSchema, at: ms, afterId: id.nullable() }),
  /** What changed in [since, until), by (stamp, Id). */
  z.object({
    kind: z.literal('delta'),
    lane: z.string(),
    scope: scopeSchema,
    at: ms,
    since: ms,
    until: ms,
    after: z.object({ stamp: ms, id }).nullable(),
  }),
  /** Rows of an object whose `field` is one of `ids`; `openOnly` for cases, `changedSince` for a delta of such rows. */
  z.object({
    kind: z.literal('keyed'),
    object: syncObjectSchema,
    field: z.enum(['Id', 'AccountId', 'CaseId', 'ParentId', 'WhatId']),
    ids: z.array(id).min(1).max(300),
    openOnly: z.boolean(),
    changedSince: ms.nullable(),
  }),
  z.object({ kind: z.literal('next'), object: syncObjectSchema, locator: z.string().regex(/^[a-zA-Z0-9]+-\d+$/) }),
]);
export type PageRequest = z.infer<typeof pageRequestSchema>;
export type PageScope = z.infer<typeof scopeSchema>;
