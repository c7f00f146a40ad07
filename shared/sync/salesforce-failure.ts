import { z } from 'zod';

/**
 * What a failure of Salesforce means for what was asked (`sync-research.md` §3.7), whatever status it came with:
 * AUTH – sign in again · QUOTA_DAY, QUOTA_BURST – wait; nothing was carried out · TRANSIENT – nothing was carried out, try again ·
 * UNKNOWN_OUTCOME – it may have been carried out: look before sending it again · CONFLICT – the record changed meanwhile ·
 * GONE – deleted, or out of sight · REJECTED, PERMISSION – somebody has to mend it · SCHEMA – a field or object is not there (any more) ·
 * CURSOR – the place in a query is lost · BUG – we asked wrongly · NOT_SALESFORCE – something between here and there answered.
 */
export const failureClasses = [
  'AUTH', 'QUOTA_DAY', 'QUOTA_BURST', 'TRANSIENT', 'UNKNOWN_OUTCOME', 'CONFLICT', 'GONE', 'REJECTED', 'PERMISSION', 'SCHEMA', 'CURSOR',
  'BUG', 'NOT_SALESFORCE',
] as const; // prettier-ignore
export type FailureClass = (typeof failureClasses)[number];

export const salesforceFailureSchema = z.object({
  class: z.enum(failureClasses),
  /** The HTTP status; null when no answer came. */
  status: z.number().nullable(),
  /** Salesforce's code, such as FIELD_CUSTOM_VALIDATION_EXCEPTION; null when it gave none. */
  errorCode: z.string().nullable(),
  /** Salesforce's own words, all of them; ours when it said nothing. */
  message: z.string(),
  /** API names of the fields that Salesforce blames. */
  fields: z.array(z.string()),
  /** How long Salesforce asks to wait, in milliseconds. */
  retryAfterMs: z.number().nullable(),
});
export type SalesforceFailure = z.infer<typeof salesforceFailureSchema>;
