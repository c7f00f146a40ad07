import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { deskErrors } from './errors.ts';

const base = oc.errors(deskErrors);
const count = z.number();

const dataFactsSchema = z.object({
  /** Records on this laptop, by table. */
  records: z.record(z.string(), count),
  /** What all of the app's storage takes, and may take, in bytes; null where the browser does not say. */
  usedBytes: count.nullable(),
  quotaBytes: count.nullable(),
  /** When the list and the records were last written down for a quick start, in milliseconds; null when never. */
  snapshotAt: count.nullable(),
  history: count,
  unsent: count,
});
export type DataFacts = z.infer<typeof dataFactsSchema>;

const pieceSchema = z.object({ text: z.string(), done: count, of: count });

const restorePlanSchema = z.object({
  /** When the backup was made (a UTC instant), and what is in it. */
  asOf: z.string(),
  records: z.record(z.string(), count),
  /** Whose it is; null for a bundle that another program made. */
  owner: z.enum(['mine', 'other']).nullable(),
  /** The settings that it would change, in words; null when it has none. */
  settings: z.array(z.string()).nullable(),
  /** Lines of history that this laptop does not have. */
  history: count,
  /** Records that would be laid in until Salesforce is reached; 0 where this laptop has synced already. */
  restorable: count,
  /** Changes that were not in Salesforce when it was made; they stay in the file. */
  unsent: count,
  hasPreferences: z.boolean(),
});
export type RestorePlan = z.infer<typeof restorePlanSchema>;

/** What is kept on this laptop, and how it is taken out, brought back, and begun anew. */
export const dataContract = {
  facts: base.output(dataFactsSchema),
  /** The workspace as a bundle, piece by piece, in order. `preferences` are the UI's and come back from `restore`. */
  backup: base.input(z.object({ preferences: z.unknown() })).output(eventIterator(pieceSchema)),
  /** A file to restore, handed over piece by piece; a first piece begins anew. */
  handOver: base.input(z.object({ text: z.string(), first: z.boolean() })).output(z.null()),
  /** What restoring the file that was handed over would do. VALUE_INVALID says what is wrong with it, and where. */
  plan: base.output(restorePlanSchema),
  /** Does it. STORAGE_FULL when the disk has no room; what was there before stays. */
  restore: base
    .input(z.object({ settings: z.boolean() }))
    .output(z.object({ history: count, records: count, preferences: z.unknown() })),
  /** Forgets the file that was handed over. */
  forget: base.output(z.null()),
  /** Drops all that came from Salesforce and fetches it anew. Settings, history and unsent changes stay. */
  reset: base.output(z.null()),
  /** Makes the practice org anew and signs the same person in. What waits to be sent to the old one is lost. */
  resetPractice: base.output(z.null()),
  /** Facts for whoever helps, as the text of a file; without customers' names and texts unless they are asked for. */
  diagnostics: base
    .input(z.object({ host: z.enum(['electron', 'browser']), customerText: z.boolean() }))
    .output(z.object({ fileName: z.string(), text: z.string() })),
};
export type DataContract = typeof dataContract;
