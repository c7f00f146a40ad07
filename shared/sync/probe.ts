import { kindOfField, recordColumns, type ApiValue, type WritableObject } from './writable.ts';
import { id18 } from './read-fields.ts';
import type { SalesforceRecord } from './objects.ts';
import { soqlInstant, soqlString } from './soql-text.ts';
import type { Probe } from './write-request.ts';

/** Clocks and stamps may be this far apart. */
const beforeMs = 2 * 60_000;
/** After this a row that was committed is visible: the overlap of the pull. */
export const settledAfterMs = 10 * 60_000;
const most = 20;

/** By which fields a record is searched for: short ones, which rules and triggers leave alone. */
const searchedBy: Readonly<Record<WritableObject, readonly string[]>> = {
  Case: ['Subject', 'AccountId', 'ContactId'],
  Account: ['Name'],
  Contact: ['LastName', 'AccountId', 'Email'],
  Lead: ['LastName', 'Company', 'Email'],
  Opportunity: ['Name', 'AccountId'],
  Task: ['Subject', 'WhatId', 'WhoId'],
  Event: ['Subject', 'WhatId', 'WhoId', 'StartDateTime'],
  CaseComment: ['ParentId'],
  FeedItem: ['ParentId'],
  EmailMessage: ['Subject', 'ParentId'],
};

/** The query for records that a lost create of mine may have made. */
export function probeSoql({ object, fields, sentAt }: Probe, me: string, absent: ReadonlySet<string>): string {
  const terms = [`CreatedById = ${soqlString(me)}`, `CreatedDate >= ${soqlInstant(sentAt - beforeMs)}`];
  for (const field of searchedBy[object]) {
    const value = fields[field];
    if (typeof value !== 'string' || value === '') continue;
    terms.push(
      `${field} = ${kindOfField(object, field) === 'instant' ? soqlInstant(Date.parse(value)) : soqlString(value)}`,
    );
  }
  const columns = recordColumns(object, absent);
  return `SELECT ${columns.join(', ')} FROM ${object} WHERE ${terms.join(' AND ')} ORDER BY CreatedDate, Id LIMIT ${most}`;
}

export type ProbeVerdict =
  | { readonly kind: 'found'; readonly id: string; readonly record: SalesforceRecord }
  | { readonly kind: 'none'; readonly settled: boolean }
  | { readonly kind: 'unsure'; readonly ids: readonly string[] };

/** Whether one of the records found is the one that was sent. */
export function judgeProbe(probe: Probe, records: readonly SalesforceRecord[], serverNow: number): ProbeVerdict {
  const known = new Set(probe.except.map(id18));
  const candidates = records.filter((record) => typeof record['Id'] === 'string' && !known.has(id18(record['Id'])));
  if (candidates.length === 0) return { kind: 'none', settled: serverNow - probe.sentAt > settledAfterMs };
  const same = candidates.filter((record) =>
    Object.entries(probe.fields).every(
      ([field, value]) => !(field in record) || sameValue(value, record[field], kindOfField(probe.object, field)),
    ),
  );
  const [only] = same;
  if (same.length === 1 && only) return { kind: 'found', id: id18(String(only['Id'])), record: only };
  return { kind: 'unsure', ids: candidates.map(({ Id }) => id18(String(Id))) };
}

/** Salesforce trims texts, counts seconds, and takes an empty text for none. */
function sameValue(sent: ApiValue, kept: unknown, kind: ReturnType<typeof kindOfField>): boolean {
  const blank = (value: unknown): boolean => value === null || value === undefined || value === '';
  if (blank(sent) || blank(kept)) return blank(sent) === blank(kept);
  if (typeof sent !== 'string' || typeof kept !== 'string') return sent === kept;
  if (kind === 'instant') return Math.floor(Date.parse(sent) / 1000) === Math.floor(Date.parse(kept) / 1000);
  if (kind === 'id') return id18(sent) === id18(kept);
  return plain(sent) === plain(kept);
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
