import type { Case, Id } from '#shared/domain';
import { evaluateCase, standingAt, type Band, type CaseFacts, type Obligation, type Ranked } from '#shared/day';
import type { HandbookEdition } from '#shared/handbook';
import { parseInstant, type Calendar } from '#shared/lib';
import type { CaseContext } from '#shared/rules';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';

/** One case of the Day list: what it owes, where that puts it, and what its row shows. Plain data, so that a snapshot keeps it. */
export interface DayEntry extends Ranked {
  readonly facts: CaseFacts;
  readonly leading: Obligation | null;
  readonly bands: readonly Band[];
  /** When its place may change by time alone, in milliseconds; null for never. */
  readonly changesAt: number | null;
  readonly caseNumber: string;
  readonly subject: string;
  readonly status: string;
  readonly account: string | null;
  readonly contact: string | null;
  readonly owner: string | null;
  /** Everything that search looks at, in lower case. */
  readonly haystack: string;
}

/** How cases are judged: the edition, the zone's calendar, and whose cases they are. */
export interface Judge {
  readonly edition: HandbookEdition;
  readonly calendar: Calendar;
  readonly me: Id;
  /** Whose cases are on the list: mine, or those of my reports. */
  readonly owners: ReadonlySet<Id>;
  readonly roster: ReadonlySet<string>;
  /** How long an entry of Next Steps may be, once the org has said so; in UTF-16 units. */
  readonly maxEntryLength?: number;
}

export function evaluateEntry(theCase: Case, index: WorkspaceIndex, judge: Judge, now: number): DayEntry {
  const context = contextOf(theCase, index, judge);
  const facts = evaluateCase(theCase, context, judge.edition, judge.calendar, now);
  const account = context.account?.name ?? null;
  const { contact } = context;
  const contactName = contact ? [contact.firstName, contact.lastName].filter(Boolean).join(' ') : null;
  const shown = {
    facts,
    id: theCase.id,
    priority: theCase.priority,
    carr: context.account?.carr ?? 0,
    createdAt: parseInstant(theCase.createdAt),
    caseNumber: theCase.caseNumber,
    subject: theCase.subject,
    status: theCase.status,
    account,
    contact: contactName,
    owner: context.owner?.name ?? null,
    haystack: [
      theCase.subject,
      account,
      contactName,
      theCase.caseNumber,
      contact?.email,
      theCase.webEmail,
      theCase.nextSteps,
    ]
      .filter(Boolean)
      .join('\n')
      .toLowerCase(),
  };
  return withStanding(shown, judge.calendar, now);
}

/** The same entry at a later instant, as long as its facts hold. */
export function restand(entry: DayEntry, calendar: Calendar, now: number): DayEntry {
  return withStanding(entry, calendar, now);
}

type Standing = Pick<DayEntry, 'band' | 'leading' | 'leadingDueAt' | 'bands' | 'changesAt'>;

function withStanding(shown: Omit<DayEntry, keyof Standing>, calendar: Calendar, now: number): DayEntry {
  const { band, leading, bands, nextTransition } = standingAt(shown.facts, calendar, now);
  return {
    ...shown,
    band,
    leading,
    leadingDueAt: leading?.dueAt ?? null,
    bands,
    changesAt: Number.isFinite(nextTransition) ? nextTransition : null,
  };
}

export function contextOf(theCase: Case, index: WorkspaceIndex, judge: Judge): CaseContext {
  const { accountId, contactId, leadId, opportunityId } = theCase;
  return {
    account: accountId ? index.accounts.get(accountId) : undefined,
    contact: contactId ? index.contacts.get(contactId) : undefined,
    lead: leadId ? index.leads.get(leadId) : undefined,
    opportunity: opportunityId ? index.opportunities.get(opportunityId) : undefined,
    owner: index.users.get(theCase.ownerId),
    accountHasOpenOpportunity: index.opportunitiesOf
      .get(accountId)
      .some((id) => index.opportunities.get(id)?.closed === false),
    activities: activitiesAround(theCase, index),
    roster: judge.roster,
    ...(judge.maxEntryLength !== undefined && { maxEntryLength: judge.maxEntryLength }),
    // A manager sees the day of each Advocate as that Advocate does.
    me: judge.owners.has(theCase.ownerId) ? theCase.ownerId : judge.me,
  };
}

/** Activities on the case, its contact and its account, each once. */
function activitiesAround(theCase: Case, index: WorkspaceIndex): CaseContext['activities'] {
  const own = index.activitiesOf.case.get(theCase.id);
  const contact = index.activitiesOf.contact.get(theCase.contactId);
  const account = index.activitiesOf.account.get(theCase.accountId);
  if (contact.length + account.length === 0) return own;
  return [...new Set([...own, ...contact, ...account])];
}
