import { z } from 'zod';

/** What the org's describe and record type say of one property. */
export const fieldFactSchema = z.object({
  label: z.string(),
  type: z.enum(['text', 'long-text', 'picklist', 'day', 'instant', 'number', 'flag', 'reference', 'email', 'phone', 'url']),
  /** In UTF-16 units; null where length means nothing. */
  length: z.number().nullable(),
  /** Whether this person may change it on an existing record, and set it on a new one. */
  writable: z.boolean(),
  creatable: z.boolean(),
  required: z.boolean(),
  /** What the record type offers, in its order; null where it is no picklist. */
  values: z.array(z.object({ value: z.string(), label: z.string() })).nullable(),
}); // prettier-ignore
export type FieldFact = z.infer<typeof fieldFactSchema>;

const factsOfTable = z.record(z.string(), fieldFactSchema);

/** By table and property, in the domain's names. A property that is not listed has no field in this org. */
export const fieldFactsSchema = z.object({
  cases: factsOfTable,
  contacts: factsOfTable,
  accounts: factsOfTable,
  opportunities: factsOfTable,
  activities: factsOfTable,
});
export type FieldFacts = z.infer<typeof fieldFactsSchema>;
