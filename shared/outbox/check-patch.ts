import { parseDay, parseInstant } from '#shared/lib';
import { editedFields, type EditedTable, type FieldFact, type FieldFacts } from '#shared/sync';
import type { FieldValue, Patch } from './operation.ts';
import { normalise, sameValue } from './values.ts';

/** Why a patch cannot be written. */
export interface PatchProblem {
  readonly code: 'FIELD_LOCKED' | 'VALUE_RETIRED' | 'TEXT_TOO_LONG' | 'NOT_A_DAY' | 'VALUE_INVALID';
  readonly field: string;
  readonly message: string;
  readonly wayOut: string;
  /** By how many UTF-16 units a text is too long. */
  readonly over?: number;
}

export interface PatchQuestion {
  readonly table: EditedTable;
  readonly patch: Patch;
  /** The record as it is shown; empty for a new one. */
  readonly record: Readonly<Record<string, unknown>>;
  readonly creating: boolean;
  /** Null before the org has told: then only what is wrong everywhere is found. */
  readonly facts: FieldFacts | null;
}

/** The first thing that Salesforce would refuse, by what the org said of its fields. A value that stays as it is passes. */
export function checkPatch({ table, patch, record, creating, facts }: PatchQuestion): PatchProblem | null {
  for (const [field, value] of Object.entries(patch)) {
    const known = editedFields[table][field];
    if (!known || !known.sent || (!creating && sameValue(table, field, value, record[field]))) continue;
    const problem =
      wrongEverywhere(table, field, value) ??
      (facts && known.api !== null ? wrongHere(facts[table], { table, field, value, creating }) : null);
    if (problem) return problem;
  }
  return null;
}

function wrongEverywhere(table: EditedTable, field: string, value: FieldValue): PatchProblem | null {
  const kind = editedFields[table][field]?.kind;
  if (typeof value !== 'string') return null;
  if (kind === 'day' && parseDay(value) === null) {
    return { code: 'NOT_A_DAY', field, message: `“${value}” is no day.`, wayOut: 'Write a day that exists, like 2025-06-12.' };
  }
  if (kind === 'instant' && Number.isNaN(parseInstant(value))) {
    return { code: 'NOT_A_DAY', field, message: `“${value}” is no date and time.`, wayOut: 'Write one like 2025-06-12T09:00:00Z.' };
  }
  return null;
} // prettier-ignore

interface Written {
  readonly table: EditedTable;
  readonly field: string;
  readonly value: FieldValue;
  readonly creating: boolean;
}

function wrongHere(
  facts: FieldFacts[EditedTable],
  { table, field, value, creating }: Written,
): PatchProblem | null {
  const fact = facts[field];
  if (!fact) {
    const label = editedFields[table][field]?.label ?? field;
    return locked(field, `This org has no field for ${label}, or hides it from you.`);
  }
  if (!(creating ? fact.creatable : fact.writable)) return locked(field, `You may not change ${fact.label}.`);
  if (normalise(table, field, value) === null) {
    if (!fact.required) return null;
    return { code: 'VALUE_INVALID', field, message: `${fact.label} may not be empty.`, wayOut: 'Fill it in.' };
  }
  return typeof value === 'string' ? wrongText(field, fact, value) : null;
} // prettier-ignore

function wrongText(field: string, fact: FieldFact, value: string): PatchProblem | null {
  if (fact.length !== null && value.length > fact.length) {
    const over = value.length - fact.length;
    return {
      code: 'TEXT_TOO_LONG',
      field,
      over,
      message: `${fact.label} takes ${fact.length} characters, and this is ${over} too long.`,
      wayOut: 'Shorten it, or move older lines into the description.',
    };
  }
  if (fact.values !== null && fact.type === 'picklist' && !fact.values.some((one) => one.value === value)) {
    return {
      code: 'VALUE_RETIRED',
      field,
      message: `${fact.label} no longer offers “${value}”.`,
      wayOut: `Choose one of: ${fact.values.map(({ label }) => label).join(', ')}.`,
    };
  }
  if (fact.type === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(value.trim())) {
    return { code: 'VALUE_INVALID', field, message: `“${value}” is no e-mail address.`, wayOut: 'Write one like jo@acorn.example.' };
  }
  return null;
} // prettier-ignore

function locked(field: string, message: string): PatchProblem {
  return {
    code: 'FIELD_LOCKED',
    field,
    message,
    wayOut: 'Ask your Salesforce administrator; everything else can be saved.',
  };
}
