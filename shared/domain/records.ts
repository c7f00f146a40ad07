import type { Day, EditionId, Id, Instant, Region } from './ids.ts';

export type Role = 'advocate' | 'manager' | 'renewals-manager' | 'new-logo-ae' | 'bdr' | 'sales-user' | 'stakeholder';

export interface User {
  readonly id: Id;
  readonly name: string;
  readonly initials: string;
  readonly email?: string;
  readonly region?: Region;
  readonly languages?: readonly string[];
  readonly department?: string;
  readonly managerId?: Id;
  readonly outUntil?: Day;
  readonly role: Role;
}

/** Money (`carr`, `totalFunding`) is in US dollars; `lam` counts developers. */
export interface Account {
  readonly id: Id;
  readonly name: string;
  readonly region?: Region;
  readonly country?: string;
  readonly industry?: string;
  readonly employees?: number;
  readonly carr?: number;
  readonly lam?: number;
  readonly totalFunding?: number;
  readonly ultimate?: boolean;
  readonly highValue?: boolean;
  readonly gitlabAdmin?: string;
  readonly billingAddressComplete?: boolean;
  readonly autoRenew?: boolean;
  readonly subscriptionEnd?: Day;
  readonly rank?: 1 | 2 | 3;
  readonly ownerId?: Id;
  readonly webDomain?: string;
}

export interface Contact {
  readonly id: Id;
  readonly accountId?: Id;
  readonly firstName?: string;
  readonly lastName: string;
  readonly email?: string;
  readonly phone?: string;
  readonly title?: string;
  readonly language?: string;
  readonly optedOut?: boolean;
  readonly bounced?: boolean;
}

export interface Lead {
  readonly id: Id;
  readonly lastName: string;
  readonly company?: string;
  readonly email?: string;
  readonly matchedAccountId?: Id;
  readonly convertedContactId?: Id;
  readonly status?: string;
}

export interface Opportunity {
  readonly id: Id;
  readonly accountId: Id;
  readonly name: string;
  readonly type: 'Renewal' | 'Growth' | 'Add-On' | 'First Order' | 'QSR';
  readonly stage: string;
  readonly closed: boolean;
  readonly won: boolean;
  readonly closeDate?: Day;
  readonly amount?: number;
  readonly nArr?: number;
  readonly renewalRisk?: string;
  readonly ownerId?: Id;
  readonly createdAt: Instant;
  readonly closedAt?: Instant;
}

export type Priority = 'High' | 'Medium' | 'Low';

export interface Case {
  readonly id: Id;
  readonly caseNumber: string;
  readonly subject: string;
  readonly description?: string;
  readonly context?: string;
  readonly cta?: string;
  readonly type?: string;
  readonly reason?: string;
  readonly priority: Priority;
  readonly status: string;
  readonly ownerId: Id;
  readonly createdById?: Id;
  readonly accountId?: Id;
  readonly contactId?: Id;
  readonly leadId?: Id;
  readonly opportunityId?: Id;
  readonly duplicateOfId?: Id;
  readonly webEmail?: string;
  readonly ticketUrl?: string;
  readonly createdAt: Instant;
  readonly routedAt?: Instant;
  readonly startedAt?: Instant;
  readonly closedAt?: Instant;
  readonly modifiedAt: Instant;
  readonly nextSteps?: string;
  readonly nextStepsDate?: Day;
  readonly resolutionAction?: string;
  readonly feedback?: string;
}

export type ActivityKind = 'email' | 'call' | 'meeting' | 'task' | 'request' | 'note';

/** `auto` marks out-of-office and bounce mails; `request` is a colleague's question on the case. */
export interface Activity {
  readonly id: Id;
  readonly kind: ActivityKind;
  readonly direction?: 'in' | 'out';
  readonly subject: string;
  readonly body?: string;
  /** The body as HTML, of a mail that has no plain one. Never shown but sanitised. */
  readonly html?: string;
  readonly from?: string;
  readonly to?: string;
  readonly at: Instant;
  readonly endsAt?: Instant;
  readonly outcome?: string;
  readonly auto?: boolean;
  readonly caseId?: Id;
  readonly accountId?: Id;
  readonly contactId?: Id;
  readonly opportunityId?: Id;
  readonly byId?: Id;
  readonly done?: boolean;
}

/** A change of owner or status, from Salesforce's case history; kept for managers' figures. */
export interface CaseChange {
  readonly id: Id;
  readonly caseId: Id;
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly byId?: Id;
  readonly at: Instant;
}

/** The exchange format: backup, import, CLI input, test fixtures. Unknown properties are kept. */
export interface Workspace {
  readonly asOf: Instant;
  readonly edition?: EditionId;
  readonly me?: Id;
  readonly zone?: string;
  readonly holidays?: readonly Day[];
  readonly users: readonly User[];
  readonly accounts: readonly Account[];
  readonly contacts: readonly Contact[];
  readonly leads: readonly Lead[];
  readonly opportunities: readonly Opportunity[];
  readonly cases: readonly Case[];
  readonly activities: readonly Activity[];
  /** Where a manager's history of owners and statuses is known. */
  readonly caseChanges?: readonly CaseChange[];
}
