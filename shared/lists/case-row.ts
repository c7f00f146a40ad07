// The window loads these shapes, too: the whole of zod would be a tenth of what it loads first.
import * as z from 'zod/mini';

export const bandSchema = z.enum(['breached', 'now', 'slipping', 'planned', 'quiet']);
export const prioritySchema = z.enum(['High', 'Medium', 'Low']);

/** What a status means, whatever the edition calls it. `in-progress`: an edition with one plain In Progress. */
export const statusGroupSchema = z.enum(['open', 'attempting', 'blocked', 'engaged', 'in-progress', 'closed']);
export type StatusGroup = z.infer<typeof statusGroupSchema>;

/** One case of a list, as it is shown at one instant. Instants are milliseconds since 1970. Flat, so that two are quickly compared. */
export const caseRowSchema = z.object({
  id: z.string(),
  caseNumber: z.string(),
  subject: z.string(),
  account: z.nullable(z.string()),
  contact: z.nullable(z.string()),
  owner: z.nullable(z.string()),
  /** Mine, or for a manager one of my reports'. */
  mine: z.boolean(),
  priority: prioritySchema,
  status: z.string(),
  statusGroup: statusGroupSchema,
  band: bandSchema,
  /** Why it is on the list; on a closed case, how it was closed. */
  reason: z.string(),
  dueAt: z.nullable(z.number()),
  createdAt: z.number(),
  closedAt: z.nullable(z.number()),
  /** The account's, in US dollars; null when it is not known. */
  carr: z.nullable(z.number()),
  /** The label of the trigger that the subject starts with. */
  trigger: z.nullable(z.string()),
  /** Of the Required 10: how many are met, and how many apply. */
  met: z.number(),
  applicable: z.number(),
  /** What the linter says of the Next Steps; `none` while nothing is asked of them. */
  health: z.enum(['good', 'warning', 'error', 'none']),
  /** The newest entry of the Next Steps. */
  nextStep: z.nullable(z.string()),
  nextStepsDate: z.nullable(z.string()),
  /** Where the search found what the row itself does not show, and the text there. */
  foundIn: z.nullable(z.enum(['contact', 'number', 'e-mail', 'next steps'])),
  foundText: z.nullable(z.string()),
});
export type CaseRow = z.infer<typeof caseRowSchema>;
