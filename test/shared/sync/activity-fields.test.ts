import { describe, expect, it } from 'vitest';
import type { Activity } from '#shared/domain';
import {
  activityObjectOf,
  activityObjectOfId,
  toActivityFields,
  type ActivityPatch,
} from '../../../shared/sync/activity-fields.ts';
import { toActivity, type ActivityObject } from '../../../shared/sync/convert-activity.ts';

const me = '005000000000001AAA';
const caseId = '500000000000001AAA';
const contactId = '003000000000001AAA';
const accountId = '001000000000001AAA';
const opportunityId = '006000000000001AAA';
/** The Advocate's zone is an hour ahead of UTC. */
const dayOf = (at: string): string => new Date(Date.parse(at) + 3_600_000).toISOString().slice(0, 10);
const now = '2026-11-03T15:00:00';

/** What Salesforce keeps of a new activity, with what it sets itself, as the sync then reads it. */
function kept(activity: ActivityPatch): Activity | null {
  const object = activityObjectOf(activity);
  const fields = toActivityFields(object, activity, dayOf, 'new');
  const id = `${prefixOf[object]}000000000001AAA`;
  const done = fields['Status'] === 'Completed';
  const set = { Id: id, CreatedById: me, CreatedDate: `${now}.000+0000`, OwnerId: me, IsClosed: done };
  const completed = done && object === 'Task' ? { CompletedDateTime: `${now}.000+0000` } : {};
  return toActivity(object, id, { ...set, ...completed, ...fields }, new Set([me]), dayOf);
}
const prefixOf: Readonly<Record<ActivityObject, string>> = {
  Task: '00T',
  Event: '00U',
  CaseComment: '00a',
  FeedItem: '0D5',
  EmailMessage: '02s',
};

const activities: readonly (readonly [string, ActivityObject, Partial<Activity> & { kind: Activity['kind'] }])[] = [
  ['an e-mail to the contact', 'Task', { kind: 'email', direction: 'out', done: true, caseId, contactId }],
  ['an e-mail that came in, logged by hand', 'Task', { kind: 'email', direction: 'in', done: true, caseId, contactId }],
  ['an e-mail with its addresses', 'EmailMessage', { kind: 'email', direction: 'out', from: 'kk@example.com', to: 'dana@example.com', done: true, caseId }],
  ['an e-mail that came in, with its addresses', 'EmailMessage', { kind: 'email', direction: 'in', from: 'dana@example.com', done: true, caseId }],
  ['a call', 'Task', { kind: 'call', direction: 'out', outcome: 'Left a message', done: true, caseId, contactId }],
  ['a call that came in', 'Task', { kind: 'call', direction: 'in', done: true, caseId, contactId }],
  ['a task on an opportunity', 'Task', { kind: 'task', done: true, opportunityId }],
  ['an override', 'Task', { kind: 'task', subject: 'Override R10-7: closes next week', done: true, caseId }],
  ['a comment', 'CaseComment', { kind: 'note', caseId }],
  ['a post on an account', 'FeedItem', { kind: 'note', accountId }],
  ['a post on an opportunity', 'FeedItem', { kind: 'note', opportunityId }],
]; // prettier-ignore

describe('a new activity', () => {
  it.each(activities)('%s is kept as %s, and read as it was', (_what, object, given) => {
    const isPost = given.kind === 'note';
    const activity = {
      subject: 'Quote sent',
      body: isPost ? 'Quote sent' : 'Hello Dana',
      at: `${now}Z`,
      byId: me,
      ...given,
    };
    expect(activityObjectOf(activity)).toBe(object);
    const { id, ...read } = kept(activity) ?? {};
    expect(id).toMatch(/^0/);
    expect(read).toEqual(activity);
  });

  it('of a meeting is read with its end and, once it has an outcome, as held', () => {
    const meeting = {
      kind: 'meeting',
      subject: 'IQM',
      at: '2026-11-05T14:00:00Z',
      endsAt: '2026-11-05T15:00:00Z',
      caseId,
    } as const;
    expect(kept(meeting)).toMatchObject(meeting);
    expect(kept({ ...meeting, done: true })).toMatchObject({ done: true, outcome: 'Held' });
    expect(kept({ ...meeting, done: true, outcome: 'Rescheduled' })).toMatchObject({ outcome: 'Rescheduled' });
  });

  it('of a meeting without an end takes half an hour', () => {
    expect(toActivityFields('Event', { kind: 'meeting', at: '2026-11-05T23:45:00Z' }, dayOf, 'new')).toMatchObject({
      StartDateTime: '2026-11-05T23:45:00Z',
      EndDateTime: '2026-11-06T00:15:00Z',
    });
  });

  it.each([
    ['midnights', { at: '2026-11-05T00:00:00Z', endsAt: '2026-11-06T00:00:00Z' }],
    [
      'a mark, from midnights of the zone',
      { at: '2026-11-04T23:00:00Z', endsAt: '2026-11-05T23:00:00Z', allDay: true },
    ],
  ])('that takes whole days is told by %s', (_how, when) => {
    expect(toActivityFields('Event', { kind: 'meeting', ...when }, dayOf, 'new')).toEqual({
      StartDateTime: '2026-11-05T00:00:00Z',
      EndDateTime: '2026-11-06T00:00:00Z',
      IsAllDayEvent: true,
    });
  });

  it('still to do is due on its day in the zone', () => {
    const task = { kind: 'task', subject: 'Check in', at: '2026-12-01T23:30:00Z', caseId } as const;
    expect(toActivityFields('Task', task, dayOf, 'new')).toMatchObject({
      ActivityDate: '2026-12-02',
      Status: 'Not Started',
    });
    expect(kept(task)).toMatchObject({ at: '2026-12-02T00:00:00Z', done: false });
  });

  it('that happened on an earlier day, offline, is read on that day and not when it arrived', () => {
    const call = {
      kind: 'call',
      direction: 'out',
      subject: 'Day 3 call',
      at: '2026-11-02T09:30:00Z',
      done: true,
      caseId,
    } as const;
    expect(kept(call)).toMatchObject({ at: '2026-11-02T12:00:00Z', done: true });
    const lateInTheEvening = { ...call, at: '2026-11-02T23:10:00Z' };
    expect(kept(lateInTheEvening)?.at).toBe(`${now}Z`);
  });
});

describe('a change of an activity', () => {
  it.each<[string, ActivityObject, ActivityPatch, object]>([
    ['a task done', 'Task', { done: true }, { Status: 'Completed' }],
    ['a task not done after all', 'Task', { done: false }, { Status: 'Not Started' }],
    ['another day', 'Task', { at: '2026-11-09T10:00:00Z' }, { ActivityDate: '2026-11-09' }],
    ['no contact', 'Task', { contactId: null }, { WhoId: null }],
    ['no case', 'Task', { caseId: null }, { WhatId: null }],
    ['another case', 'Task', { caseId, accountId: null }, { WhatId: caseId }],
    ['what came of a call', 'Task', { outcome: 'No answer' }, { CallDisposition: 'No answer' }],
    ['the other direction', 'Task', { direction: 'in' }, { CallType: 'Inbound' }],
    ['no body', 'Task', { body: '' }, { Description: null }],
    ['a meeting held', 'Event', { done: true }, { Outcome__c: 'Held' }],
    ['a meeting not held', 'Event', { done: false }, { Outcome__c: null }],
    ['what came of a meeting', 'Event', { outcome: 'No Show' }, { Outcome__c: 'No Show' }],
    ['nothing came of a meeting', 'Event', { outcome: null }, { Outcome__c: null }],
    ['a later end', 'Event', { endsAt: '2026-11-05T16:00:00Z' }, { EndDateTime: '2026-11-05T16:00:00Z' }],
    ['another comment', 'CaseComment', { body: 'Sorry, wrong case' }, { CommentBody: 'Sorry, wrong case' }],
    ['another post', 'FeedItem', { body: 'Sorry' }, { Body: 'Sorry' }],
  ])('says only what it changes: %s', (_what, object, patch, fields) => {
    expect(toActivityFields(object, patch, dayOf, 'change')).toEqual(fields);
  });

  it('goes to the object that its id names', () => {
    expect(Object.values(prefixOf).map((prefix) => activityObjectOfId(`${prefix}000000000001AAA`))).toEqual(
      Object.keys(prefixOf),
    );
    expect(() => activityObjectOfId(caseId)).toThrow('is not the id of an activity');
  });
});
