import type { Day, Id, Instant } from '#shared/domain';
import type { SalesforceRecord } from './objects.ts';

/** Typed reads of a Salesforce record's fields: an absent, null, blank or wrongly typed value is `undefined`. */

export function text(record: SalesforceRecord, field: string): string | undefined {
  const value = record[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function number(record: SalesforceRecord, field: string): number | undefined {
  const value = record[field];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function flag(record: SalesforceRecord, field: string): boolean | undefined {
  const value = record[field];
  return typeof value === 'boolean' ? value : undefined;
}

/** `2026-05-08T21:20:00.000+0000` → `2026-05-08T21:20:00Z`; Salesforce always answers in UTC. */
export function instant(record: SalesforceRecord, field: string): Instant | undefined {
  const value = text(record, field);
  return value && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value) ? `${value.slice(0, 19)}Z` : undefined;
}

export function day(record: SalesforceRecord, field: string): Day | undefined {
  const value = text(record, field);
  return value && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined;
}

const suffixLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** Every id is kept in its 18-character form (`sync-research.md` §1.5). */
export function id18(id: Id): Id {
  if (id.length !== 15) return id;
  let suffix = '';
  for (let chunk = 0; chunk < 15; chunk += 5) {
    let bits = 0;
    for (let i = 0; i < 5; i++) if (/[A-Z]/.test(id.charAt(chunk + i))) bits |= 1 << i;
    suffix += suffixLetters.charAt(bits);
  }
  return id + suffix;
}

export function id(record: SalesforceRecord, field: string): Id | undefined {
  const value = text(record, field);
  return value === undefined ? undefined : id18(value);
}

/** An id only when it names a record of that kind (by its three-character key prefix). */
export function idOf(record: SalesforceRecord, field: string, prefix: string): Id | undefined {
  const value = id(record, field);
  return value?.startsWith(prefix) ? value : undefined;
}

/** The server's stamp in milliseconds; 0 when the record carries none. */
export function stamp(record: SalesforceRecord, field = 'SystemModstamp'): number {
  const value = instant(record, field);
  return value === undefined ? 0 : Date.parse(value);
}

type Compact<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Leaves absent properties out, so that a stored record has only what Salesforce gave. A copy: `delete` makes objects slow. */
export function compact<const T extends object>(fields: T): Compact<T> {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) kept[key] = value;
  return kept as Compact<T>;
}
