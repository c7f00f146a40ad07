import type { Store, TextWriter } from '../store/store.ts';
import type { Row } from '../store/table.ts';
import { dayName } from '../wire-time.ts';
import { Random } from './random.ts';
import { triggerOfSubject } from './triggers.data.ts';
import * as wording from './wording.data.ts';

/** Kinds of generated long text. Order matters: the place in the list is part of every key. */
const TEXT_KINDS = [
  'description',
  'context',
  'cta',
  'mail-ask',
  'mail-reply',
  'mail-thanks',
  'mail-auto',
  'out-first',
  'out-follow',
  'out-last',
  'out-reply',
  'call-reached',
  'call-missed',
  'call-in',
  'meeting',
  'request',
  'answer',
] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

const VARIANTS = 2 ** 24;
const DAY = 86_400;

/** A row keeps this number instead of the text, which is written out when somebody reads it: it saves most of the memory. */
export function textKey(kind: TextKind, random: Random): number {
  return TEXT_KINDS.indexOf(kind) * VARIANTS + Math.floor(random.next() * VARIANTS);
}

/** Writes the text behind a key, with the names and numbers of the case that the row belongs to. */
export function textWriter(store: Store): TextWriter {
  // The fields of a row are written one after the other.
  let lastRow: Row | null = null;
  let lastCast: Cast | null = null;
  return (_object, field, row, key) => {
    const kind = TEXT_KINDS[Math.floor(key / VARIANTS)] as TextKind;
    if (row !== lastRow || lastCast === null) lastCast = castOf(store, row);
    lastRow = row;
    const text = write(kind, sceneOf(lastCast, row, new Random(key % VARIANTS)));
    return field === 'HtmlBody' ? asHtml(text) : text;
  };
}

/** What the case is about, as a mail to the customer would put it. */
export function topicOf(subject: string): string {
  const trigger = triggerOfSubject(subject);
  return wording.TOPICS[trigger?.id ?? ''] ?? 'your message';
}

interface Scene {
  readonly random: Random;
  readonly type: string;
  /** The language of the contact. */
  readonly language: string;
  readonly customer: string;
  readonly title: string | null;
  /** The department of whoever made the case. */
  readonly department: string;
  /** What a hole stands for; drawn when it is first met. */
  readonly values: Readonly<Record<string, () => string>>;
}

/** The rows that a text may speak of. */
interface Cast {
  readonly theCase: Row;
  readonly account: Row | undefined;
  readonly contact: Row | undefined;
  readonly owner: Row | undefined;
  readonly maker: Row | undefined;
}

function castOf(store: Store, row: Row): Cast {
  const theCase = store.find(row['ParentId'] ?? row['WhatId'] ?? row['Id'])?.row ?? row;
  return {
    theCase,
    account: store.find(theCase['AccountId'])?.row,
    contact: store.find(theCase['ContactId'])?.row ?? store.find(theCase['Lead__c'])?.row,
    owner: store.find(theCase['OwnerId'])?.row,
    maker: store.find(theCase['CreatedById'])?.row,
  };
}

function sceneOf({ theCase, account, contact, owner, maker }: Cast, row: Row, random: Random): Scene {
  const seats = Number(account?.['LAM__c'] ?? 0) || random.int(8, 90);
  const at = Number(row['MessageDate'] ?? row['StartDateTime'] ?? row['CreatedDate'] ?? 0);
  const text = (value: unknown, otherwise: string): string =>
    typeof value === 'string' && value !== '' ? value : otherwise;
  return {
    random,
    type: text(theCase['Type'], 'Inbound Request'),
    language: text(contact?.['Language__c'], 'English'),
    customer: text(contact?.['Name'], ''),
    title: typeof contact?.['Title'] === 'string' ? contact['Title'] : null,
    department: text(maker?.['Department'], ''),
    values: {
      me: () => text(owner?.['FirstName'], 'the sales team'),
      first: () => text(contact?.['FirstName'], 'there'),
      account: () => text(account?.['Name'], 'your company'),
      domain: () => text(account?.['Website'], 'https://www.unknown.example').replace('https://www.', ''),
      topic: () => topicOf(text(theCase['Subject'], '')),
      seats: () => String(seats),
      users: () => String(seats + random.int(-3, 9)),
      few: () => String(random.int(2, 15)),
      small: () => String(random.int(1, 5)),
      price: () => `$${String(seats * random.pick([348, 228, 1188])).replace(/\B(?=(\d{3})+$)/g, ',')}`,
      date: () => dayName(Math.floor(at / DAY) + random.int(3, 21)),
      recent: () => dayName(Math.floor(at / DAY) - random.int(1, 40)),
      yesno: () => random.pick(['Yes', 'No']),
      payment: () => random.pick(['Card', 'Card', 'Bank transfer', 'None on file']),
      product: () => random.pick(['Premium', 'Premium', 'Ultimate', 'Premium + Duo Pro']),
      message: () => random.pick(wording.FORM_MESSAGES),
    },
  };
}

function write(kind: TextKind, scene: Scene): string {
  const one = (templates: readonly string[] | undefined): string => fill(scene.random.pick(templates ?? ['']), scene);
  switch (kind) {
    case 'description':
      return one(wording.INTERNAL_ASKS[scene.department] ?? wording.FORM_MESSAGES);
    case 'context':
      return contextOf(scene);
    case 'cta':
      return one(wording.CALLS_TO_ACTION[scene.type]);
    case 'mail-ask':
      return fromCustomer(scene, wording.ASKS[scene.type] ?? []);
    case 'mail-reply':
      return fromCustomer(scene, wording.REPLIES);
    case 'mail-thanks':
      return fromCustomer(scene, wording.THANKS, true);
    case 'mail-auto':
      return one(wording.AUTOMATIC);
    case 'out-first':
      return fromUs(scene, wording.FIRST_MAILS);
    case 'out-follow':
      return fromUs(scene, wording.FOLLOW_MAILS);
    case 'out-last':
      return fromUs(scene, wording.LAST_MAILS);
    case 'out-reply':
      return fromUs(scene, wording.ANSWER_MAILS);
    case 'call-reached':
      return one(wording.CALLS_REACHED);
    case 'call-missed':
      return one(wording.CALLS_MISSED);
    case 'call-in':
      return one(wording.CALLS_IN);
    case 'meeting':
      return one(wording.MEETINGS);
    case 'request':
      return one(wording.REQUESTS);
    case 'answer':
      return one(wording.COLLEAGUE_ANSWERS);
  }
}

function fill(template: string, scene: Scene): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => scene.values[name]?.() ?? hole);
}

function fromCustomer(scene: Scene, templates: readonly string[], short = false): string {
  const { random } = scene;
  const foreign = wording.FOREIGN[scene.language];
  const signature = [scene.customer, scene.title, scene.values['account']?.()].filter(Boolean).join('\n');
  if (foreign && !short && random.chance(0.6)) {
    return `${foreign.hello},\n\n${fill(random.pick(foreign.asks), scene)}\n\n${foreign.bye}\n${signature}`;
  }
  const hello = random.pick(['Hello', 'Hi', 'Good morning', 'Dear team', `Hi ${scene.values['me']?.()}`]);
  const bye = random.pick(['Best regards', 'Kind regards', 'Thanks', 'Thank you', 'Best']);
  return `${hello},\n\n${fill(random.pick(templates), scene)}\n\n${bye}\n${signature}`;
}

function fromUs(scene: Scene, templates: readonly string[]): string {
  const { random, values } = scene;
  const hello = random.pick(['Hi', 'Hello', 'Dear']);
  const bye = random.pick(['Best regards', 'Kind regards', 'All the best']);
  return `${hello} ${values['first']?.()},\n\n${fill(random.pick(templates), scene)}\n\n${bye},\n${values['me']?.()}\nSMB Advocate`;
}

function contextOf(scene: Scene): string {
  const { random } = scene;
  const first = random.int(0, 4);
  const lines = wording.CONTEXT_LINES.filter((_, i) => i === first || random.chance(0.4));
  return lines.map((line) => fill(line, scene)).join('\n');
}

const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** What a mail program makes of the plain text. */
function asHtml(text: string): string {
  const paragraphs = text.split('\n\n').map((part) => `<p>${escapeHtml(part).replace(/\n/g, '<br>')}</p>`);
  return `<html><body><div dir="auto">${paragraphs.join('')}</div></body></html>`;
}
