import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { deskErrors } from './errors.ts';

const base = oc.errors(deskErrors);

const foundSchema = z.object({
  id: z.string(),
  caseNumber: z.string(),
  subject: z.string(),
  account: z.string().nullable(),
  owner: z.string().nullable(),
  changes: z.array(z.object({ what: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
});
export type SimulatedCase = z.infer<typeof foundSchema>;

export const simulationStepSchema = z.object({
  /** Cases looked at, and how many there are. */
  done: z.number(),
  of: z.number(),
  /** Those since the last step whose verdicts would change. */
  found: z.array(foundSchema),
});
export type SimulationStep = z.infer<typeof simulationStepSchema>;

/** What the handbook asks of the data worker; all else of it is plain data that the UI reads by itself. */
export const handbookContract = {
  /** Tries another edition over the open cases of the list. Ends by itself, or when nobody listens any more. */
  simulate: base.input(z.object({ edition: z.string().max(200) })).output(eventIterator(simulationStepSchema)),
};
