import type { Row } from '../store/table.ts';
import type { AccountInfo, ContactInfo } from './accounts.ts';
import type { CasePlan, Happening } from './case-plan.ts';
import type { Random } from './random.ts';
import { textKey, topicOf, type TextKind } from './texts.ts';
import { triggerOfSubject } from './triggers.data.ts';
import type { Advocate, Team, World } from './world.ts';

export interface Scene {
  readonly caseId: string;
  readonly row: Row;
  readonly account: AccountInfo | null;
  readonly contact: ContactInfo | null;
  readonly webEmail: string | null;
  readonly advocate: Advocate;
  readonly plan: CasePlan;
}

const MEETING_SUBJECTS = [
  'Call with {account}',
  'Pricing walk-through: {account}',
  'Renewal review with {account}',
  'Usage review: {account}',
  'Qualification call {account}',
];
export const ALIAS = 'smb-cases@northwind-practice.example';

/** Writes one thing that happened around a case as the row that Salesforce would have for it. */
export function writeHappening(world: World, team: Team, scene: Scene, happening: Happening, random: Random): void {
  switch (happening.kind) {
    case 'mail-out':
      if (happening.tone !== 'reply' && random.chance(0.65)) return logMail(world, scene, happening, random);
      return mail(
        world,
        scene,
        happening.at,
        false,
        outKind(happening.tone),
        outSubject(scene, happening.tone, random),
        random,
      );
    case 'mail-in': {
      const kind: TextKind =
        happening.tone === 'ask' ? 'mail-ask' : happening.tone === 'thanks' ? 'mail-thanks' : 'mail-reply';
      const subject = threadSubject(scene);
      return mail(
        world,
        scene,
        happening.at,
        true,
        kind,
        happening.tone === 'ask' ? subject : `Re: ${subject}`,
        random,
      );
    }
    case 'auto-reply':
      return mail(world, scene, happening.at, true, 'mail-auto', `Automatic reply: ${threadSubject(scene)}`, random);
    case 'call-out':
    case 'call-in':
      return call(world, scene, happening, random);
    case 'meeting':
      return meeting(world, scene, happening, random);
    case 'request':
      return comment(world, scene, happening.at, random.pick(team.colleagues).id, 'request', random);
    case 'answer':
      return comment(world, scene, happening.at, scene.advocate.id, 'answer', random);
    case 'reminder':
      return reminder(world, scene, happening);
    case 'no-reply-needed':
      return note(world, scene, happening.at, 'No reply needed');
  }
}

/** A colleague's call on the account itself, as the Renewals team logs them: it hangs on no case. */
export function writeAccountCall(world: World, team: Team, scene: Scene, at: number, random: Random): void {
  const { account, contact, advocate } = scene;
  const callers = team.colleagues.filter((colleague) => colleague.department === 'Renewals');
  if (!account || callers.length === 0) return;
  const caller = random.pick(callers).id;
  world.add('Task', {
    Subject: `Call ${contact?.name ?? account.name}`,
    Description: random.pick([
      'Introduced myself as renewals contact.',
      'Renewal on track, no open points.',
      'Sent the renewal timeline.',
    ]),
    Status: 'Completed',
    IsClosed: true,
    ActivityDate: advocate.calendar.nameOf(advocate.calendar.dayOf(at)),
    CompletedDateTime: at,
    TaskSubtype: 'Call',
    CallType: 'Outbound',
    CallDisposition: 'Connected',
    WhoId: contact?.id ?? null,
    WhatId: account.id,
    AccountId: account.id,
    OwnerId: caller,
    Offline_Key__c: null,
    ...world.audit(at, caller, at, caller),
    IsDeleted: false,
  });
}

type Tone = Extract<Happening, { kind: 'mail-out' }>['tone'];

const outKind = (tone: Tone): TextKind => `out-${tone}`;

/** The subject under which customer and Advocate write to each other about a case. */
export function threadSubject(scene: Pick<Scene, 'row'>): string {
  const subject = String(scene.row['Subject']);
  if (!triggerOfSubject(subject)) return subject;
  const topic = topicOf(subject);
  return topic.charAt(0).toUpperCase() + topic.slice(1);
}

function outSubject(scene: Scene, tone: Tone, random: Random): string {
  const subject = threadSubject(scene);
  if (tone === 'first') return subject;
  if (tone === 'last') return random.pick([`Re: ${subject}`, `Should I close this for now? ${subject}`]);
  return `Re: ${subject}`;
}

function mail(
  world: World,
  scene: Scene,
  at: number,
  incoming: boolean,
  kind: TextKind,
  subject: string,
  random: Random,
): void {
  const { advocate, contact } = scene;
  const customer = contact?.email ?? scene.webEmail ?? `info@${scene.account?.domain ?? 'unknown.example'}`;
  const key = textKey(kind, random);
  const by = incoming ? (scene.row['CreatedById'] as string) : advocate.id;
  world.add('EmailMessage', {
    ParentId: scene.caseId,
    RelatedToId: scene.caseId,
    Subject: subject,
    TextBody: key,
    HtmlBody: random.chance(0.8) ? key : null,
    FromAddress: incoming ? customer : advocate.email,
    FromName: incoming ? (contact?.name ?? null) : advocate.name,
    ToAddress: incoming ? (kind === 'mail-ask' ? ALIAS : advocate.email) : customer,
    Incoming: incoming,
    MessageDate: at,
    // New, read or sent.
    Status: incoming ? (kind === 'mail-reply' ? '0' : '1') : '3',
    Offline_Key__c: null,
    ...world.audit(at, by, at, by),
    IsDeleted: false,
  });
}

interface TaskFields {
  readonly Subject: string;
  readonly Description?: number | null;
  readonly TaskSubtype: 'Task' | 'Email' | 'Call';
  readonly CallType?: string;
  readonly CallDisposition?: string;
  readonly dueOn: number;
  readonly done: boolean;
}

function task(world: World, scene: Scene, at: number, fields: TaskFields): void {
  const { advocate } = scene;
  world.add('Task', {
    Subject: fields.Subject,
    Description: fields.Description ?? null,
    Status: fields.done ? 'Completed' : 'Not Started',
    IsClosed: fields.done,
    ActivityDate: advocate.calendar.nameOf(fields.dueOn),
    CompletedDateTime: fields.done ? at : null,
    TaskSubtype: fields.TaskSubtype,
    CallType: fields.CallType ?? null,
    CallDisposition: fields.CallDisposition ?? null,
    WhoId: scene.contact?.id ?? (scene.row['Lead__c'] as string | null),
    WhatId: scene.caseId,
    AccountId: scene.account?.id ?? null,
    OwnerId: advocate.id,
    Offline_Key__c: null,
    ...world.audit(at, advocate.id, at, advocate.id),
    IsDeleted: false,
  });
}

/** A mail that the outreach tool sent and logged: a done task on the contact and the case. */
function logMail(
  world: World,
  scene: Scene,
  happening: Extract<Happening, { kind: 'mail-out' }>,
  random: Random,
): void {
  task(world, scene, happening.at, {
    Subject: `→ Email: ${outSubject(scene, happening.tone, random)}`,
    Description: textKey(outKind(happening.tone), random),
    TaskSubtype: 'Email',
    dueOn: scene.advocate.calendar.dayOf(happening.at),
    done: true,
  });
}

function call(
  world: World,
  scene: Scene,
  happening: Extract<Happening, { kind: 'call-out' | 'call-in' }>,
  random: Random,
): void {
  const incoming = happening.kind === 'call-in';
  const reached = incoming || happening.reached;
  const name = scene.contact?.name ?? scene.account?.name ?? 'customer';
  task(world, scene, happening.at, {
    Subject: incoming ? `Call from ${name}` : `Call ${name}`,
    Description: textKey(incoming ? 'call-in' : reached ? 'call-reached' : 'call-missed', random),
    TaskSubtype: 'Call',
    CallType: incoming ? 'Inbound' : 'Outbound',
    CallDisposition: reached ? 'Connected' : random.pick(['Left Voicemail', 'No Answer', 'No Answer', 'Busy']),
    dueOn: scene.advocate.calendar.dayOf(happening.at),
    done: true,
  });
}

function reminder(world: World, scene: Scene, happening: Extract<Happening, { kind: 'reminder' }>): void {
  task(world, scene, happening.at, {
    Subject: `Check in with ${scene.account?.name ?? 'the account'}`,
    TaskSubtype: 'Task',
    dueOn: happening.day,
    done: false,
  });
}

function note(world: World, scene: Scene, at: number, subject: string): void {
  task(world, scene, at, {
    Subject: subject,
    TaskSubtype: 'Task',
    dueOn: scene.advocate.calendar.dayOf(at),
    done: true,
  });
}

function meeting(world: World, scene: Scene, happening: Extract<Happening, { kind: 'meeting' }>, random: Random): void {
  const { advocate } = scene;
  const start = Math.round(happening.at / 1800) * 1800;
  const created = Math.min(world.now - 3600, start - random.int(1, 5) * 86_400);
  const saved = happening.held === null ? created : Math.min(world.now, start + 3600);
  world.add('Event', {
    Subject: random.pick(MEETING_SUBJECTS).replace('{account}', scene.account?.name ?? 'customer'),
    Description: textKey('meeting', random),
    StartDateTime: start,
    EndDateTime: start + random.pick([1800, 1800, 2700, 3600]),
    IsAllDayEvent: false,
    ActivityDate: advocate.calendar.nameOf(advocate.calendar.dayOf(start)),
    Outcome__c: happening.held === null ? null : happening.held ? 'Held' : 'No Show',
    WhoId: scene.contact?.id ?? null,
    WhatId: scene.caseId,
    AccountId: scene.account?.id ?? null,
    OwnerId: advocate.id,
    Offline_Key__c: null,
    ...world.audit(created, advocate.id, saved, advocate.id),
    IsDeleted: false,
  });
}

function comment(world: World, scene: Scene, at: number, by: string, kind: 'request' | 'answer', random: Random): void {
  const body = textKey(kind, random);
  if (random.chance(0.55)) {
    world.add('CaseComment', {
      ParentId: scene.caseId,
      CommentBody: body,
      IsPublished: false,
      ...world.audit(at, by, at, by),
      IsDeleted: false,
    });
  } else {
    world.add('FeedItem', {
      ParentId: scene.caseId,
      Body: body,
      Type: 'TextPost',
      ...world.audit(at, by, at, by),
      IsDeleted: false,
    });
  }
}
