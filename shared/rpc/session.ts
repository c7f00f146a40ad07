import { z } from 'zod';

const id = z.string().min(1).max(64);

/** Who this laptop's workspace belongs to; kept in the data folder so that a start without a network knows it. */
export const sessionSchema = z.object({
  orgId: id,
  userId: id,
  name: z.string(),
  username: z.string(),
  instanceUrl: z.url(),
  practice: z.boolean(),
  /** Whose cases are synced: an Advocate's own, or those of a manager's reports. */
  scope: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('advocate'), managerId: id.nullable() }),
    z.object({ kind: z.literal('manager'), reports: z.array(id).max(500) }),
  ]),
  /** False when the tokens are gone (signed out, expired, or the host keeps secrets only until it exits). */
  signedIn: z.boolean(),
});
export type Session = z.infer<typeof sessionSchema>;

export const practiceLoginSchema = z.object({
  username: z.string(),
  userId: id,
  name: z.string(),
  role: z.enum(['advocate', 'manager', 'stakeholder']),
  region: z.string().optional(),
});
export type PracticeLogin = z.infer<typeof practiceLoginSchema>;
