import { ALIAS, threadSubject } from '../generator/activities.ts';
import type { TextKind } from '../generator/texts.ts';
import type { Store } from '../store/store.ts';
import type { Row } from '../store/table.ts';
import { wireInstant } from '../wire-time.ts';
import { childrenOf, customerOf, openCasesOf, textFor, type Happening, type LiveDesk } from './live-desk.ts';

/** The newest mail that went out on the case, if the customer has not written since. */
function unanswered(store: Store, theCase: Row): { at: number; text: string | null } | null {
  const id = String(theCase['Id']);
  let newest: { at: number; text: string | null } | null = null;
  let answeredAt = 0;
  const mails = store.table('EmailMessage');
  for (const mail of childrenOf(mails, 'ParentId', id)) {
    const at = Number(mail['MessageDate'] ?? mail['CreatedDate']);
    if (mail['Incoming'] === true) answeredAt = Math.max(answeredAt, at);
    else if (mail['Status'] !== '5' && at > (newest?.at ?? 0)) {
      const body = mails.def.byName.get('textbody');
      const text = body ? store.read(mails, mail, body) : null;
      newest = { at, text: typeof text === 'string' ? text : null };
    }
  }
  for (const task of childrenOf(store.table('Task'), 'WhatId', id)) {
    const at = Number(task['CompletedDateTime'] ?? 0);
    const logged = task['TaskSubtype'] === 'Email' && task['IsClosed'] === true;
    if (logged && at > (newest?.at ?? 0)) newest = { at, text: null };
  }
  return newest && newest.at > answeredAt ? newest : null;
}

/** A customer answers the newest mail of the Advocate, or one of the newest; now and then a machine answers for them. */
export function customerReplies(desk: LiveDesk, happening: Happening): boolean {
  const { store } = desk;
  const { advocate, random } = happening;
  const waiting = openCasesOf(store, advocate.id)
    .flatMap((theCase) => {
      const mail = customerOf(store, theCase) && unanswered(store, theCase);
      return mail ? [{ theCase, ...mail }] : [];
    })
    .sort((a, b) => b.at - a.at)
    .slice(0, 12);
  const chosen = random.chance(0.6) ? waiting[0] : waiting[random.int(0, Math.max(0, waiting.length - 1))];
  if (!chosen) return false;
  const kind = random.weighted<TextKind>([
    ['mail-reply', 8],
    ['mail-thanks', 2],
    ['mail-auto', 1],
  ]);
  const topic = threadSubject({ row: chosen.theCase });
  const subject = kind === 'mail-auto' ? `Automatic reply: ${topic}` : `Re: ${topic}`;
  const quoted = kind === 'mail-auto' || chosen.text === null ? '' : quoteOf(chosen.text, advocate.name, chosen.at);
  writeMail(desk, happening, chosen.theCase, kind, subject, quoted);
  return true;
}

/** A customer writes of their own accord about a case that is open. */
export function customerWrites(desk: LiveDesk, happening: Happening): boolean {
  const { store } = desk;
  const cases = openCasesOf(store, happening.advocate.id).filter((theCase) => customerOf(store, theCase) !== null);
  if (cases.length === 0) return false;
  const theCase = happening.random.pick(cases);
  writeMail(desk, happening, theCase, 'mail-reply', threadSubject({ row: theCase }), '');
  return true;
}

export function writeMail(
  { store, colleagues }: LiveDesk,
  { advocate, random, at }: Happening,
  theCase: Row,
  kind: TextKind,
  subject: string,
  quoted: string,
): void {
  const customer = customerOf(store, theCase);
  if (!customer) return;
  const caseId = String(theCase['Id']);
  const text = textFor(store, kind, 'EmailMessage', 'TextBody', { ParentId: caseId, MessageDate: at }, random) + quoted;
  const fields = {
    ParentId: caseId,
    RelatedToId: caseId,
    Subject: subject,
    TextBody: text,
    HtmlBody: random.chance(0.8) ? htmlOf(text) : null,
    FromAddress: customer.email,
    FromName: customer.name,
    ToAddress: kind === 'mail-ask' ? ALIAS : advocate.email,
    Incoming: true,
    MessageDate: wireInstant(at),
    Status: '0',
  };
  colleagues.create('EmailMessage', fields, { at, via: 'live' });
}

const MAX_QUOTED = 12;

function quoteOf(text: string, name: string, at: number): string {
  const lines = text.split('\n').slice(0, MAX_QUOTED);
  return `\n\nOn ${wireInstant(at).slice(0, 10)}, ${name} wrote:\n${lines.map((line) => `> ${line}`).join('\n')}`;
}

function htmlOf(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const paragraphs = escaped.split('\n\n').map((part) => `<p>${part.replace(/\n/g, '<br>')}</p>`);
  return `<html><body><div dir="auto">${paragraphs.join('')}</div></body></html>`;
}
