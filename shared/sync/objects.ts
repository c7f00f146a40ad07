import { z } from 'zod';

/** The Salesforce objects that are synced. */
export const syncObjects = [
  'User',
  'Case',
  'Account',
  'Contact',
  'Lead',
  'Opportunity',
  'EmailMessage',
  'Task',
  'Event',
  'CaseComment',
  'FeedItem',
  'CaseHistory',
] as const;
export const syncObjectSchema = z.enum(syncObjects);
export type SyncObject = (typeof syncObjects)[number];

/** A record as Salesforce's REST answers it: API names, dates in its own form, `attributes` beside the fields. */
export type SalesforceRecord = Readonly<Record<string, unknown>>;

/** The body of a query answer. */
export interface QueryAnswer {
  readonly totalSize: number;
  readonly done: boolean;
  readonly nextRecordsUrl?: string;
  readonly records: readonly SalesforceRecord[];
}
