import { parseInstant, SECOND_MS } from '#shared/lib';
import { editedFields, id18, type EditedTable } from '#shared/sync';
import type { FieldValue, Patch } from './operation.ts';

/** A value in the one form in which it is compared: what Salesforce would not tell apart is the same here. */
export function normalise(table: EditedTable, field: string, value: unknown): FieldValue {
  if (value === undefined || value === null) return null;
  const kind = editedFields[table][field]?.kind ?? 'text';
  if (kind === 'flag') return value === true || value === 'true' ? true : null;
  if (typeof value === 'number') return Math.round(value * 100) / 100;
  if (typeof value !== 'string') return typeof value === 'boolean' ? value : null;
  const text = value.replace(/\r\n?/gu, '\n').trim();
  if (text === '') return null;
  switch (kind) {
    case 'id':
      return id18(text);
    case 'instant': {
      const ms = parseInstant(text);
      return Number.isNaN(ms) ? text : Math.floor(ms / SECOND_MS);
    }
    case 'set':
      return text.split(';').map((one) => one.trim()).filter(Boolean).sort().join(';'); // prettier-ignore
    case 'number': {
      const number = Number(text);
      return Number.isFinite(number) ? Math.round(number * 100) / 100 : text;
    }
    case 'text':
    case 'day':
      return text;
  }
}

/** Whether Salesforce would take both for the same. */
export function sameValue(table: EditedTable, field: string, one: unknown, other: unknown): boolean {
  return normalise(table, field, one) === normalise(table, field, other);
}

/** A stored value as a patch holds it. */
export function asValue(value: unknown): FieldValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** A patch without the fields whose value is that of `base`. */
export function withoutUnchanged(table: EditedTable, patch: Patch, base: Patch): Patch {
  return Object.fromEntries(
    Object.entries(patch).filter(([field, value]) => !(field in base) || !sameValue(table, field, value, base[field])),
  );
}
