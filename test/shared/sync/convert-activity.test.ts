import { describe, expect, it } from 'vitest';
import { toActivity } from '../../../shared/sync/convert-activity.ts';

const owners = new Set(['005000000000001AAA']);
const caseId = '500000000000001AAA';
const email = {
  Subject: 'Re: quote',
  TextBody: 'Can we start on the first?',
  FromAddress: 'dana@north.example',
  Incoming: true,
  MessageDate: '2026-11-02T09:00:00.000+0000',
  Status: '1',
  ParentId: caseId,
};
const task = {
  Subject: 'Call',
  Status: 'Completed',
  IsClosed: true,
  WhatId: caseId,
  AccountId: '001000000000001AAA',
  WhoId: '003000000000001AAA',
  OwnerId: '005000000000001AAA',
  CreatedDate: '2026-11-02T09:00:00.000+0000',
};

describe('activities from the Salesforce objects that hold them', () => {
  it('reads a mail of a customer', () => {
    expect(toActivity('EmailMessage', 'e1', email, owners)).toEqual({
      id: 'e1', kind: 'email', direction: 'in', subject: 'Re: quote', body: 'Can we start on the first?', from: 'dana@north.example',
      at: '2026-11-02T09:00:00Z', caseId, done: true,
    }); // prettier-ignore
  });

  it('passes over a draft', () => {
    expect(toActivity('EmailMessage', 'e1', { ...email, Status: '5' }, owners)).toBeNull();
  });

  it.each(['Automatic reply: Re: quote', 'Out of Office', 'Abwesenheitsnotiz: quote', 'Undeliverable: quote'])(
    'marks "%s" as written by a machine',
    (Subject) => {
      expect(toActivity('EmailMessage', 'e1', { ...email, Subject }, owners)).toMatchObject({ auto: true });
    },
  );

  it('does not take a person writing about an office for a machine', () => {
    expect(toActivity('EmailMessage', 'e1', { ...email, Subject: 'Our office seats' }, owners)).not.toHaveProperty(
      'auto',
    );
  });

  it('reads a call with its direction, outbound unless Salesforce says inbound', () => {
    expect(toActivity('Task', 't1', { ...task, TaskSubtype: 'Call' }, owners)).toMatchObject({
      kind: 'call',
      direction: 'out',
      done: true,
    });
    expect(toActivity('Task', 't1', { ...task, CallType: 'Inbound' }, owners)).toMatchObject({
      kind: 'call',
      direction: 'in',
    });
  });

  it("never lets a case's activity count for the account through the case (R10-9)", () => {
    expect(toActivity('Task', 't1', task, owners)).not.toHaveProperty('accountId');
    expect(toActivity('Task', 't1', { ...task, WhatId: null }, owners)).toMatchObject({
      accountId: '001000000000001AAA',
    });
  });

  it('dates an open task by its due day and a done one by its completion', () => {
    expect(toActivity('Task', 't1', { ...task, IsClosed: false, ActivityDate: '2026-12-01' }, owners)).toMatchObject({
      at: '2026-12-01T00:00:00Z',
      done: false,
    });
    expect(
      toActivity('Task', 't1', { ...task, CompletedDateTime: '2026-11-03T10:00:00.000+0000' }, owners),
    ).toMatchObject({ at: '2026-11-03T10:00:00Z' });
  });

  it('takes a meeting as held only when it has an outcome', () => {
    const event = {
      Subject: 'IQM',
      StartDateTime: '2026-11-05T14:00:00.000+0000',
      EndDateTime: '2026-11-05T15:00:00.000+0000',
      WhatId: caseId,
    };
    expect(toActivity('Event', 'v1', event, owners)).toEqual({
      id: 'v1',
      kind: 'meeting',
      subject: 'IQM',
      at: '2026-11-05T14:00:00Z',
      endsAt: '2026-11-05T15:00:00Z',
      caseId,
    });
    expect(toActivity('Event', 'v1', { ...event, Outcome__c: 'Held' }, owners)).toMatchObject({
      done: true,
      outcome: 'Held',
    });
  });

  it("takes a colleague's question as a request, and what the owners write as notes", () => {
    const comment = {
      ParentId: caseId,
      CommentBody: 'Any news?\nThanks',
      CreatedById: '005000000000009AAA',
      CreatedDate: '2026-11-02T09:00:00.000+0000',
    };
    expect(toActivity('CaseComment', 'c1', comment, owners)).toMatchObject({
      kind: 'request',
      subject: 'Any news?',
      caseId,
    });
    expect(toActivity('CaseComment', 'c1', { ...comment, CreatedById: '005000000000001AAA' }, owners)).toMatchObject({
      kind: 'note',
    });
    expect(toActivity('FeedItem', 'f1', { ...comment, Body: 'FYI, they moved.' }, owners)).toMatchObject({
      kind: 'note',
    });
  });
});
