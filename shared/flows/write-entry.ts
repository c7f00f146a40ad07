import { formatDay } from '#shared/lib';

export interface EntryStamp {
  /** Day number in the Advocate's zone. */
  readonly today: number;
  /** Mine, in capitals. */
  readonly initials: string;
}

/** NS-1: what stands before an entry, `2025-06-12 KK `. */
export function entryPrefix({ today, initials }: EntryStamp): string {
  return `${formatDay(today)} ${initials} `;
}

/**
 * NS-1, NS-3: Next Steps with a new entry above the others. Date and initials are filled in unless they were typed; what was
 * pasted over several lines is joined. Blank text writes none.
 */
export function withEntry(before: string | undefined, text: string, stamp: EntryStamp): string {
  const typed = text.replace(/\s*[\r\n]+\s*/gu, ' ').trim();
  const prefix = entryPrefix(stamp);
  const older = (before ?? '').trim();
  if (typed === '' || typed === prefix.trim()) return before ?? '';
  const entry = /^\d{4}-\d{2}-\d{2}\s/u.test(typed) ? typed : `${prefix}${withoutInitials(typed, stamp.initials)}`;
  return older === '' ? entry : `${entry}\n${older}`;
}

/** The step of an entry as typed, without date and initials. */
export function stepOf(text: string, initials: string): string {
  const typed = text.replace(/\s*[\r\n]+\s*/gu, ' ').trim();
  return withoutInitials(typed.replace(/^\d{4}-\d{2}-\d{2}\s+/u, ''), initials);
}

function withoutInitials(text: string, initials: string): string {
  const [first = '', ...rest] = text.split(' ');
  return first === initials ? rest.join(' ').trim() : text;
}
