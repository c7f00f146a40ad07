import type { Activity, Day, Id, Instant } from '#shared/domain';
import type { SalesforceRecord } from './objects.ts';
import { compact, day, flag, id, idOf, instant, text } from './read-fields.ts';

export type ActivityObject = 'EmailMessage' | 'Task' | 'Event' | 'CaseComment' | 'FeedItem';

const prefix = { account: '001', contact: '003', opportunity: '006', case: '500' } as const;
const epoch = '1970-01-01T00:00:00Z';

/** Mails that a machine wrote: they neither answer nor ask. By subject, because Salesforce keeps no such mark (ours). */
const automatic =
  /^\s*(automatic reply|auto(matic)?[- ]?(reply|response)|out of (the )?office|abwesend|abwesenheitsnotiz|automatische antwort|réponse automatique|undeliverable|undelivered mail|delivery status notification|mail delivery (failed|subsystem)|returned mail)/i;

const draft = '5';

/** The day of an instant in the Advocate's zone. */
export type DayOf = (at: Instant) => Day;
const utcDayOf: DayOf = (at) => at.slice(0, 10);

/** An activity of the workspace from whichever Salesforce object holds it; null for a mail that was never sent. */
export function toActivity(
  object: ActivityObject,
  recordId: Id,
  record: SalesforceRecord,
  owners: ReadonlySet<string>,
  dayOf: DayOf = utcDayOf,
): Activity | null {
  switch (object) {
    case 'EmailMessage':
      return record['Status'] === draft ? null : fromEmail(recordId, record);
    case 'Task':
      return fromTask(recordId, record, dayOf);
    case 'Event':
      return fromEvent(recordId, record);
    case 'CaseComment':
      return fromPost(recordId, record, text(record, 'CommentBody'), owners);
    case 'FeedItem':
      return fromPost(recordId, record, text(record, 'Body'), owners);
  }
}

function fromEmail(recordId: Id, record: SalesforceRecord): Activity {
  const subject = text(record, 'Subject') ?? '';
  const body = text(record, 'TextBody');
  return compact({
    id: recordId,
    kind: 'email' as const,
    direction: flag(record, 'Incoming') ? 'in' : 'out',
    subject,
    body,
    html: body === undefined ? text(record, 'HtmlBody') : undefined,
    from: text(record, 'FromAddress'),
    to: text(record, 'ToAddress'),
    at: instant(record, 'MessageDate') ?? instant(record, 'CreatedDate') ?? epoch,
    auto: automatic.test(subject) ? true : undefined,
    caseId: idOf(record, 'ParentId', prefix.case),
    accountId: idOf(record, 'RelatedToId', prefix.account),
    opportunityId: idOf(record, 'RelatedToId', prefix.opportunity),
    byId: id(record, 'CreatedById'),
    done: true,
  });
}

/**
 * What an activity hangs on. Salesforce derives `AccountId` of a case's task from the case, and an activity must never
 * count through another case (`design.md`, Required 10): so an account counts only where no case is named.
 */
function related(
  record: SalesforceRecord,
): Pick<Activity, 'caseId' | 'accountId' | 'contactId' | 'opportunityId' | 'byId'> {
  const caseId = idOf(record, 'WhatId', prefix.case);
  return compact({
    caseId,
    accountId: caseId ? undefined : (idOf(record, 'WhatId', prefix.account) ?? id(record, 'AccountId')),
    contactId: idOf(record, 'WhoId', prefix.contact),
    opportunityId: idOf(record, 'WhatId', prefix.opportunity),
    byId: id(record, 'OwnerId'),
  });
}

function fromTask(recordId: Id, record: SalesforceRecord, dayOf: DayOf): Activity {
  const done = flag(record, 'IsClosed') ?? false;
  const due = day(record, 'ActivityDate');
  const created = instant(record, 'CreatedDate') ?? epoch;
  const subtype = text(record, 'TaskSubtype');
  const subject = text(record, 'Subject') ?? '';
  // The subtype first: an e-mail that came in is logged with a call's type, the one mark of direction that a Task has.
  const kind = subtype === 'Email' ? 'email' : subtype === 'Call' || text(record, 'CallType') ? 'call' : 'task';
  const inbound = text(record, 'CallType') === 'Inbound';
  return compact({
    id: recordId,
    kind: kind,
    direction: kind === 'task' ? undefined : inbound ? 'in' : 'out',
    subject,
    body: text(record, 'Description'),
    at: done ? doneAt(record, created, due, dayOf) : due ? `${due}T00:00:00Z` : created,
    outcome: text(record, 'CallDisposition'),
    auto: kind === 'email' && automatic.test(subject) ? true : undefined,
    ...related(record),
    done,
  });
}

/** A Task that is done within this of its creation was not worked on: it logs what had happened before. */
const loggedWithinMs = 60_000;

/**
 * When a done task was done. Salesforce stamps the completion itself, so what was logged afterwards (a call of yesterday, a touch from
 * offline) carries its day as the due date: then that day's noon (UTC, the same day nearly everywhere) is nearer the truth (ours).
 */
function doneAt(record: SalesforceRecord, created: Instant, due: Day | undefined, dayOf: DayOf): Instant {
  const completed = instant(record, 'CompletedDateTime') ?? created;
  const logged = Date.parse(completed) - Date.parse(created) <= loggedWithinMs;
  return logged && due !== undefined && due < dayOf(completed) ? `${due}T12:00:00Z` : completed;
}

function fromEvent(recordId: Id, record: SalesforceRecord): Activity {
  const outcome = text(record, 'Outcome__c');
  return compact({
    id: recordId,
    kind: 'meeting' as const,
    subject: text(record, 'Subject') ?? '',
    body: text(record, 'Description'),
    at: instant(record, 'StartDateTime') ?? instant(record, 'CreatedDate') ?? epoch,
    endsAt: instant(record, 'EndDateTime'),
    outcome,
    ...related(record),
    // Salesforce has no "held" mark on meetings: an outcome says that it took place (ours).
    done: outcome ? true : undefined,
  });
}

/** A comment or post that asks something and is not by one of the case's own people is a `request`; else it is a note (ours). */
function fromPost(
  recordId: Id,
  record: SalesforceRecord,
  body: string | undefined,
  owners: ReadonlySet<string>,
): Activity {
  const byId = id(record, 'CreatedById');
  const asks = body !== undefined && /[?？؟]/.test(body) && byId !== undefined && !owners.has(byId);
  return compact({
    id: recordId,
    kind: asks ? ('request' as const) : ('note' as const),
    subject: (body ?? '').split('\n', 1)[0]?.slice(0, 120) ?? '',
    body,
    at: instant(record, 'CreatedDate') ?? epoch,
    caseId: idOf(record, 'ParentId', prefix.case),
    accountId: idOf(record, 'ParentId', prefix.account),
    opportunityId: idOf(record, 'ParentId', prefix.opportunity),
    byId,
  });
}
