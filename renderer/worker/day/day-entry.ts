import type { Case, Contact, Id } from '#shared/domain';
import { evaluateCase, standingAt, type Band, type CaseFacts, type Obligation } from '#shared/day';
import type { HandbookEdition } from '#shared/handbook';
import { parseInstant, type Calendar } from '#shared/lib';
import type { ListedCase, StatusGroup } from '#shared/lists';
import { triggerOfCase, type CaseContext } from '#shared/rules';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';
import { touchesOf } from './touches.ts';

/** One case of a list: what it owes, where that puts it, and what its row shows. Plain data, so that a snapshot keeps it. */
export interface DayEntry extends ListedCase {
  readonly facts: CaseFacts;
  readonly leading: Obligation | null;
  readonly bands: readonly Band[];
  /** When its place may change by time alone, in milliseconds; null for never. */
  readonly changesAt: number | null;
  readonly caseNumber: string;
  readonly createdByMe: boolean;
  readonly closedAt: number | null;
  /** When whoever owns it last did something on it, as far as its records say. */
  readonly workedAt: number | null;
  /** Everything that search looks at, in lower case, one thing a line (`haystackLines`). */
  readonly haystack: string;
}

/** What each line of a haystack holds. */
export const haystackLines = ['subject', 'account', 'contact', 'number', 'e-mail', 'e-mail', 'next steps'] as const;

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
  const closed = judge.edition.meaningOf(theCase.status).group === 'closed';
  // Nothing is owed on a closed case, and there are many: what hangs on it need not be gathered.
  const facts = closed
    ? nothingOwed
    : evaluateCase(theCase, contextOf(theCase, index, judge), judge.edition, judge.calendar, now);
  return withStanding({ facts, ...describe(theCase, index, judge, now) }, judge.calendar, now);
}

const nothingOwed: CaseFacts = { obligations: [], validUntil: Number.POSITIVE_INFINITY };

function describe(theCase: Case, index: WorkspaceIndex, judge: Judge, now: number) {
  const account = theCase.accountId ? index.accounts.get(theCase.accountId) : undefined;
  const contact = theCase.contactId ? index.contacts.get(theCase.contactId) : undefined;
  const owner = index.users.get(theCase.ownerId);
  const trigger = triggerOfCase(theCase, judge.edition);
  const contactName = contact ? nameOf(contact) : null;
  const haystack = [
    theCase.subject,
    account?.name,
    contactName,
    theCase.caseNumber,
    contact?.email,
    theCase.webEmail,
    theCase.nextSteps,
  ];
  return {
    id: theCase.id,
    priority: theCase.priority,
    carr: account?.carr ?? 0,
    createdAt: parseInstant(theCase.createdAt),
    closedAt: theCase.closedAt === undefined ? null : parseInstant(theCase.closedAt),
    createdByMe: theCase.createdById === judge.me,
    caseNumber: theCase.caseNumber,
    subject: theCase.subject,
    status: theCase.status,
    statusGroup: statusGroupOf(theCase.status, judge.edition),
    account: account?.name ?? null,
    accountId: theCase.accountId ?? null,
    contact: contactName,
    owner: owner?.name ?? null,
    ownerId: theCase.ownerId,
    region: account?.region ?? owner?.region ?? null,
    trigger: trigger?.id ?? null,
    category: trigger?.category ?? null,
    highValue: trigger?.id === 'hva' || account?.highValue === true,
    ...touchesOf(theCase, index.activitiesOf.case.get(theCase.id), judge.calendar, now),
    // The name of a case is short; what stands in a line of its own cannot make a line more.
    haystack: haystack
      .map((text, at) => (at < haystack.length - 1 ? oneLine(text) : (text ?? '')))
      .join('\n')
      .toLowerCase(),
  };
}

function oneLine(text: string | undefined | null): string {
  return text?.includes('\n') ? text.replaceAll('\n', ' ') : (text ?? '');
}

export function nameOf({ firstName, lastName }: Contact): string {
  return firstName ? `${firstName} ${lastName}` : lastName;
}

export function statusGroupOf(status: string, edition: HandbookEdition): StatusGroup {
  const meaning = edition.meaningOf(status);
  return meaning.group === 'in-progress' ? (meaning.stage ?? 'in-progress') : meaning.group;
}

/** The same entry at a later instant, as long as its facts hold. */
export function restand(entry: DayEntry, calendar: Calendar, now: number): DayEntry {
  return withStanding(entry, calendar, now);
}

type Standing = 'band' | 'leading' | 'leadingDueAt' | 'bands' | 'changesAt';

function withStanding(shown: Omit<DayEntry, Standing>, calendar: Calendar, now: number): DayEntry {
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
