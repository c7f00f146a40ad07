import type { Activity, Id, Instant } from '#shared/domain';
import type { ActivityObject, DayOf } from './convert-activity.ts';
import type { ApiFields, ApiValue } from './writable.ts';

/** A new activity, or the changed properties of one; null empties. */
export type ActivityPatch = { readonly [P in keyof Activity]?: Activity[P] | null | undefined } & {
  /** A meeting that takes whole days: an absence. */
  readonly allDay?: boolean | null | undefined;
};

const minuteMs = 60_000;
/** Salesforce wants an end; half an hour is what its calendar draws (ours). */
const usualMeetingMs = 30 * minuteMs;
const emailSent = '3';

const objectOfPrefix: Readonly<Record<string, ActivityObject>> = {
  '00T': 'Task',
  '00U': 'Event',
  '00a': 'CaseComment',
  '0D5': 'FeedItem',
  '02s': 'EmailMessage',
};

export function activityObjectOfId(id: Id): ActivityObject {
  const object = objectOfPrefix[id.slice(0, 3)];
  if (!object) throw new Error(`${id} is not the id of an activity`);
  return object;
}

/**
 * Where a new activity is kept (ours): a meeting is an Event; what is said to colleagues is a comment on its case, a post elsewhere; an
 * e-mail that names its addresses and hangs on a case alone is an EmailMessage; everything else is a Task, which alone can name the
 * contact too, and every team may write one.
 */
export function activityObjectOf(activity: ActivityPatch): ActivityObject {
  switch (activity.kind) {
    case 'meeting':
      return 'Event';
    case 'note':
    case 'request':
      return activity.caseId ? 'CaseComment' : 'FeedItem';
    case 'email':
      return activity.caseId && !activity.contactId && (activity.from || activity.to) ? 'EmailMessage' : 'Task';
    default:
      return 'Task';
  }
}

/** The fields of an activity (`new`), or those that a change touches. */
export function toActivityFields(
  object: ActivityObject,
  activity: ActivityPatch,
  dayOf: DayOf,
  as: 'new' | 'change',
): ApiFields {
  switch (object) {
    case 'Task':
      return taskFields(activity, dayOf, as);
    case 'Event':
      return eventFields(activity, dayOf, as);
    case 'EmailMessage':
      return emailFields(activity, as);
    case 'CaseComment':
      return compact({ ParentId: activity.caseId, CommentBody: bodyOf(activity) });
    case 'FeedItem':
      return compact({
        ParentId: parentOf(activity),
        Body: bodyOf(activity),
        Type: as === 'new' ? 'TextPost' : undefined,
      });
  }
}

/** A Task keeps the day as its due date: its time of completion is Salesforce's own. */
function taskFields(activity: ActivityPatch, dayOf: DayOf, as: 'new' | 'change'): ApiFields {
  const { kind, direction, done, at } = activity;
  const subtype = kind === 'email' ? 'Email' : kind === 'call' ? 'Call' : 'Task';
  const isCall = kind === 'call' || (kind === undefined && direction !== undefined);
  return compact({
    Subject: activity.subject,
    Description: activity.body,
    Status: done === undefined ? (as === 'new' ? 'Not Started' : undefined) : done ? 'Completed' : 'Not Started',
    ActivityDate: at ? dayOf(at) : undefined,
    TaskSubtype: as === 'new' ? subtype : undefined,
    CallType: direction === 'in' ? 'Inbound' : isCall && direction ? 'Outbound' : undefined,
    CallDisposition: activity.outcome,
    WhoId: activity.contactId,
    WhatId: parentOf(activity),
    OwnerId: activity.byId,
  });
}

/** An outcome is what tells that a meeting was held; whole days run from midnight to midnight, UTC, as Salesforce has them. */
function eventFields(activity: ActivityPatch, dayOf: DayOf, as: 'new' | 'change'): ApiFields {
  const { at, endsAt, outcome, done, allDay } = activity;
  const whole = allDay ?? (at && endsAt ? isMidnight(at) && isMidnight(endsAt) : undefined);
  const end = endsAt ?? (as === 'new' && at ? (whole ? at : later(at, usualMeetingMs)) : undefined);
  const placed = (instant: Instant | null | undefined): Instant | null | undefined =>
    whole && instant && !isMidnight(instant) ? `${dayOf(instant)}T00:00:00Z` : instant;
  const held = done === true ? 'Held' : done === false ? null : undefined;
  return compact({
    Subject: activity.subject,
    Description: activity.body,
    StartDateTime: placed(at),
    EndDateTime: placed(end),
    IsAllDayEvent: whole,
    Outcome__c: outcome ?? (held === undefined ? outcome : held),
    WhoId: activity.contactId,
    WhatId: parentOf(activity),
    OwnerId: activity.byId,
  });
}

function emailFields(activity: ActivityPatch, as: 'new' | 'change'): ApiFields {
  const { direction } = activity;
  return compact({
    ParentId: activity.caseId,
    RelatedToId: as === 'new' && activity.caseId ? undefined : (activity.opportunityId ?? activity.accountId),
    Subject: activity.subject,
    TextBody: activity.body,
    FromAddress: activity.from,
    ToAddress: activity.to,
    Incoming: direction === undefined ? undefined : direction === 'in',
    MessageDate: activity.at,
    Status: as === 'new' ? emailSent : undefined,
  });
}

/** What it hangs on: the nearest of those named; undefined where a change names none. */
function parentOf({ caseId, opportunityId, accountId }: ActivityPatch): Id | null | undefined {
  if (caseId || opportunityId || accountId) return caseId ?? opportunityId ?? accountId;
  return caseId === null || opportunityId === null || accountId === null ? null : undefined;
}

/** A comment has no subject of its own: the first line of its text is one. */
function bodyOf({ body, subject }: ActivityPatch): string | null | undefined {
  return body ?? subject;
}

function later(at: Instant, ms: number): Instant {
  return `${new Date(Date.parse(at) + ms).toISOString().slice(0, 19)}Z`;
}

function isMidnight(at: Instant): boolean {
  return at.slice(11, 19) === '00:00:00';
}

function compact(fields: Readonly<Record<string, ApiValue | undefined>>): ApiFields {
  const kept: Record<string, ApiValue> = {};
  for (const [field, value] of Object.entries(fields))
    if (value !== undefined) kept[field] = value === '' ? null : value;
  return kept;
}
