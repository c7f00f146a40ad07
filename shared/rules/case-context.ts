import type { Account, Activity, Contact, Id, Lead, Opportunity, User } from '#shared/domain';

/** What stands around a case. Ids that lead nowhere are left out here, as if they were not there. */
export interface CaseContext {
  readonly account?: Account | undefined;
  readonly contact?: Contact | undefined;
  readonly lead?: Lead | undefined;
  readonly opportunity?: Opportunity | undefined;
  readonly owner?: User | undefined;
  readonly accountHasOpenOpportunity: boolean;
  /** Those on the case, its contact or its account, each once, in any order. Others do no harm. */
  readonly activities: readonly Activity[];
  /** The team's initials, in capitals. */
  readonly roster: ReadonlySet<string>;
  readonly me: Id;
  /** How long an entry of Next Steps may be where the org says so, in UTF-16 units. */
  readonly maxEntryLength?: number;
}
