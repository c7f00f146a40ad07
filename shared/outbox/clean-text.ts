import { editedFields, type EditedTable } from '#shared/sync';
import type { Patch } from './operation.ts';

/** What word processors and web pages leave between words, and marks that nobody sees. */
const spaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu;
const unseen = /[\u200b\u200c\u2060\ufeff\u00ad]/gu;
// Control characters other than tab and line feed, which Salesforce refuses in XML.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu; // eslint-disable-line no-control-regex -- these are what it looks for

/** Pasted text as plain text: one kind of line end and space, nothing invisible. No word is changed. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .replace(spaces, ' ')
    .replace(unseen, '')
    .replace(controls, '');
}

/** A patch with its texts cleaned. */
export function cleanPatch(table: EditedTable, patch: Patch): Patch {
  return Object.fromEntries(
    Object.entries(patch).map(([field, value]) => [
      field,
      typeof value === 'string' && editedFields[table][field]?.kind === 'text' ? cleanText(value) : value,
    ]),
  );
}
