import type { Account, Case, Id, Lead, User } from '#shared/domain';
import type { HandbookEdition } from '#shared/handbook';

/** What a colleague asks of the team. `openCase` is an SMB case that is open on the account already. */
export interface CaseRequest {
  readonly by: User;
  readonly description: string;
  readonly type?: string;
  readonly reason?: string;
  readonly contactId?: Id;
  readonly lead?: Lead;
  readonly account?: Account;
  readonly opportunityId?: Id;
  readonly openCase?: Case;
  /** NEW-1: an SDR chooses between the two. */
  readonly sdrSubject?: 'FO Opp' | 'SDR Created';
}

export interface CaseDraft {
  readonly recordType: 'SMB Sales Case';
  readonly fields: Readonly<Partial<Case>>;
  /** NEW-2: whether Salesforce assigns the new case by its rules; without it a shared queue never sees the case. */
  readonly assignByRules: boolean;
  /** To be posted to the owner of the open case; null when there is none. */
  readonly message: string | null;
  /** What is still to do before the case may be created; empty when it may. */
  readonly problems: readonly { readonly rule: string; readonly message: string }[];
}

/** NEW-1, the first that fits: the community's and the partners' teams have sales in their names too. */
const SUBJECTS: readonly (readonly [department: RegExp, subject: string])[] = [
  [/\b(?:sdr|sales dev)/iu, 'FO Opp'],
  [/\bcommunity/iu, 'FO Opp (Startup)'],
  [/\b(?:partner|channel|alliance)/iu, 'Partner Opp'],
  [/\b(?:billing|ar\b|accounts? receivable)/iu, 'AR Request'],
  [/\bsupport\b(?<!sales support)/iu, 'Support Ticket'],
  [/\bsales/iu, 'Referral'],
];

/** NEW: a case made by hand, as the creator's department and the edition want it. */
export function draftCase(request: CaseRequest, edition: HandbookEdition): CaseDraft {
  const { by, description, type, reason, contactId, lead, account, opportunityId, openCase } = request;
  const found = SUBJECTS.find(([department]) => department.test(by.department ?? ''))?.[1];
  const subject = found === 'FO Opp' ? (request.sdrSubject ?? found) : found;
  const accountId = account?.id ?? lead?.matchedAccountId;
  const shared = edition.queue === 'shared';
  const ownerId = shared ? openCase?.ownerId : undefined;

  const problems: { rule: string; message: string }[] = [];
  const problem = (rule: string, message: string) => void problems.push({ rule, message });
  if (subject === undefined) problem('NEW-1', 'Say which department asks: the subject follows from it.');
  if (description.trim() === '') problem('NEW', 'Describe what is asked for, with links.');
  if (contactId === undefined && lead === undefined) problem('NEW', 'Name a contact, or a lead.');
  if (lead !== undefined && accountId === undefined) problem('NEW', 'Set the account that the lead is matched to.');
  if (edition.caseReasons.length > 0 && !edition.caseReasons.includes(reason ?? '')) {
    problem('NEW', 'Choose a Case Reason.');
  }
  if (edition.queue === 'routed' && subject === 'FO Opp' && account?.billingAddressComplete !== true) {
    problem('NEW-3', 'Complete the billing address of the account first: the routing goes by it.');
  }

  return {
    recordType: 'SMB Sales Case',
    fields: {
      ...(subject !== undefined && { subject }),
      priority: 'High',
      description,
      ...(type !== undefined && { type }),
      ...(reason !== undefined && { reason }),
      ...(contactId !== undefined && { contactId }),
      ...(lead !== undefined && { leadId: lead.id }),
      ...(accountId !== undefined && { accountId }),
      ...(opportunityId !== undefined && { opportunityId }),
      ...(ownerId !== undefined && { ownerId }),
    },
    assignByRules: shared && openCase === undefined,
    message:
      shared && openCase !== undefined
        ? `A new request came for this account while you work case ${openCase.caseNumber}: it is yours too.`
        : null,
    problems,
  };
}
