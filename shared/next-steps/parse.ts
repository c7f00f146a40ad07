import { parseDay } from '#shared/lib';
import type { EntryDate } from './entry-date.ts';
import { readDate } from './entry-date.ts';
import type { EntryInitials } from './entry-initials.ts';
import { readInitials } from './entry-initials.ts';

/** A stretch of the field's text, `[start, end)` in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** NS-1, NS-3: one line of Next Steps. Ranges point into the whole field and leave out the line's own white space. */
export interface Entry extends Span {
  readonly text: string;
  /** Where the first word begins: a list mark or a bracket may stand before it. */
  readonly head: number;
  readonly date: (EntryDate & Span) | null;
  /** The one day that the date means, as a day number; null without a date, a real day, or a single reading. */
  readonly day: number | null;
  readonly initials: (EntryInitials & Span) | null;
  /** Without a date at the head: the one that stands behind the initials instead; the step goes on `until`. */
  readonly lateDate: (EntryDate & Span & { readonly until: number }) | null;
  /** What is done; empty, at the end of the line, where nothing but punctuation is left. */
  readonly step: Span & { readonly text: string };
}

const HAS_WORD = /[\p{L}\p{N}]/u;

/** The entries of a Next Steps text from top to bottom; blank lines are none. `roster`: the team's initials in capitals. */
export function parseEntries(text: string, roster: ReadonlySet<string>): readonly Entry[] {
  return parseHeads(text).map((head) => parseBody(text, head, roster));
}

/**
 * NS-3: the newest entry is the first line, unless all lines are dated and out of order: then the one with the latest
 * date. Null without an entry.
 */
export function newestEntry(entries: readonly Entry[]): Entry | null {
  return entries[newestIndex(entries)] ?? null;
}

/** `newestEntry(parseEntries(text, roster))`, reading only the dates of the others. */
export function parseNewestEntry(text: string, roster: ReadonlySet<string>): Entry | null {
  const heads = parseHeads(text);
  const newest = heads[newestIndex(heads)];
  return newest ? parseBody(text, newest, roster) : null;
}

interface Head extends Span {
  readonly head: number;
  readonly date: Entry['date'];
  readonly day: number | null;
  /** Where initials and step begin. */
  readonly rest: number;
}

function newestIndex(entries: readonly { readonly day: number | null }[]): number {
  let latest = 0;
  let latestDay = Number.NEGATIVE_INFINITY;
  let previous = Number.POSITIVE_INFINITY;
  let inOrder = true;
  for (let index = 0; index < entries.length; index++) {
    const { day } = entries[index]!;
    if (day === null) return 0;
    if (day > previous) inOrder = false;
    if (day > latestDay) {
      latest = index;
      latestDay = day;
    }
    previous = day;
  }
  return inOrder ? 0 : latest;
}

function parseHeads(text: string): readonly Head[] {
  const heads: Head[] = [];
  let from = 0;
  while (from < text.length) {
    let to = from;
    while (to < text.length && !isLineEnd(text, to)) to++;
    let start = from;
    let end = to;
    while (start < end && isBlank(text, start)) start++;
    while (end > start && isBlank(text, end - 1)) end--;
    if (start < end) heads.push(parseHead(text, start, end));
    from = to + 1;
  }
  return heads;
}

function parseHead(text: string, start: number, end: number): Head {
  const position = skipMarks(text, start, end);
  const date = readDateWithin(text, position, end);
  if (!date) {
    const head = skipListMark(text, start, end);
    return { start, end, head, date: null, day: null, rest: head };
  }
  const reading = date.readings.length === 1 ? date.readings[0] : undefined;
  return {
    start,
    end,
    head: position,
    date,
    day: reading === undefined ? null : parseDay(reading),
    rest: skipSeparators(text, date.end, end),
  };
}

function readDateWithin(text: string, start: number, end: number): (EntryDate & Span) | null {
  const date = readDate(text, start);
  if (!date || start + date.raw.length > end) return null;
  const { raw, iso, hasYear, timed, readings } = date;
  return { raw, iso, hasYear, timed, readings, start, end: start + raw.length };
}

function parseBody(text: string, head: Head, roster: ReadonlySet<string>): Entry {
  const { start, end, date, rest } = head;
  const initials = readInitialsWithin(text, rest, end, roster);
  const stepStart = initials ? skipSeparators(text, initials.end, end) : rest;
  const stepText = text.slice(stepStart, end);
  const lateDate = initials && !date ? readDateWithin(text, stepStart, end) : null;
  return {
    start,
    end,
    text: text.slice(start, end),
    head: head.head,
    date,
    day: head.day,
    initials,
    lateDate: lateDate && { ...lateDate, until: skipSeparators(text, lateDate.end, end) },
    step: HAS_WORD.test(stepText) ? { start: stepStart, end, text: stepText } : { start: end, end, text: '' },
  };
}

/** `KK`, or `(KK)` and `[KK]`: a bracket that closes right behind them is punctuation, any other belongs to the step. */
function readInitialsWithin(text: string, rest: number, end: number, roster: ReadonlySet<string>): Entry['initials'] {
  const closing = rest < end ? CLOSING[text[rest]!] : undefined;
  const start = closing === undefined ? rest : rest + 1;
  const initials = readInitials(text, start, roster);
  if (!initials || (closing !== undefined && text[start + initials.raw.length] !== closing)) return null;
  const { raw, canonical } = initials;
  return { raw, canonical, start, end: start + raw.length };
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** List marks and brackets that people and programs put before a date. */
const MARKS = '-–—•·*>[(';

/** What may stand between date, initials and step instead of the single space of NS-1. */
const SEPARATORS = '-–—•·*>:;,./|\\])_~';

function skipMarks(text: string, from: number, end: number): number {
  let position = from;
  while (position < end && (isBlank(text, position) || MARKS.includes(text[position]!))) position++;
  return position;
}

/** Past `- ` or `• `, not past the sign of `-50%` nor the bracket of `(see mail)`. */
function skipListMark(text: string, from: number, end: number): number {
  let position = from;
  while (position < end && MARKS.includes(text[position]!) && CLOSING[text[position]!] === undefined) position++;
  if (position === from || position === end || !isBlank(text, position)) return from;
  while (position < end && isBlank(text, position)) position++;
  return position;
}

function skipSeparators(text: string, from: number, end: number): number {
  let position = from;
  while (position < end) {
    const blank = isBlank(text, position);
    if (!blank && !SEPARATORS.includes(text[position]!)) break;
    if (!blank && position > from && isBlank(text, position - 1) && opensWord(text, position)) break;
    position++;
  }
  return position;
}

/** The sign of `-50%`, the dot of `.NET`: after a space they belong to what follows. */
function opensWord(text: string, position: number): boolean {
  const next = text[position + 1] ?? '';
  if ('-–>'.includes(text[position]!)) return /[\p{N}\p{Sc}]/u.test(next);
  return './\\*'.includes(text[position]!) && /[\p{L}\p{N}]/u.test(next);
}

function isLineEnd(text: string, position: number): boolean {
  const code = text.charCodeAt(position);
  return code === 10 || code === 13;
}

/** White space, and the characters that take no room and join nothing. */
function isBlank(text: string, position: number): boolean {
  const code = text.charCodeAt(position);
  return code <= 32 || (code >= 128 && /[\s\u00ad\u200b\u200e\u200f\u2060]/u.test(text[position]!));
}
