import { coupledFields, editedFields, type EditedTable } from '#shared/sync';
import { baseOf } from './coalesce.ts';
import type { FieldValue, OutboxOperation, Patch } from './operation.ts';
import { asValue, sameValue, withoutUnchanged } from './values.ts';

type Known = Readonly<Record<string, unknown>>;

/** What was there when the edit began, what we want, and what Salesforce has now. */
export interface ThreeWays {
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** `send`: nobody else changed it. `already`: it is as we want it. `conflict`: somebody else wants something else. */
export type FieldVerdict = 'send' | 'already' | 'conflict';

export function mergeField(table: EditedTable, field: string, { base, ours, theirs }: ThreeWays): FieldVerdict {
  if (sameValue(table, field, ours, theirs)) return 'already';
  return sameValue(table, field, theirs, base) ? 'send' : 'conflict';
}

export interface FieldConflict {
  readonly field: string;
  readonly base: FieldValue;
  readonly ours: FieldValue;
  readonly theirs: FieldValue;
}

export interface Merged {
  /** Fields to write, with our values; what is only shown is left out. */
  readonly send: Patch;
  /** Fields that Salesforce has as we want them. */
  readonly already: readonly string[];
  readonly conflicts: readonly FieldConflict[];
}

/** Fields that the org lists as its own or as ours whatever anybody else wrote; all others are asked about. */
export type Policies = Readonly<Record<string, 'ours' | 'theirs'>>;

/**
 * An update against what Salesforce has now, field by field. Coupled fields conflict as one: when one of them was changed there,
 * also one that we did not touch, none is sent.
 */
export function mergeOperation(op: OutboxOperation, theirs: Known, policies: Policies = {}): Merged {
  const { table, patch, base } = op;
  const send: Record<string, FieldValue> = {};
  const already: string[] = [];
  const conflicts: FieldConflict[] = [];
  const contested = (field: string): boolean => {
    if (policies[field]) return false;
    const ours = field in patch ? patch[field] : base[field];
    return mergeField(table, field, { base: base[field], ours, theirs: theirs[field] }) === 'conflict';
  };
  for (const [field, ours] of Object.entries(patch)) {
    const group = coupledFields[table].find((one) => one.includes(field)) ?? [field];
    const conflict = group.some((one) => (one in patch || one in base) && contested(one));
    if (editedFields[table][field]?.sent === false) continue;
    if (sameValue(table, field, ours, theirs[field])) already.push(field);
    else if (policies[field] === 'theirs') already.push(field);
    else if (conflict) {
      conflicts.push({ field, base: base[field] ?? null, ours, theirs: asValue(theirs[field]) });
    } else send[field] = ours;
  }
  return { send, already, conflicts };
}

/**
 * An operation that was decided on, or that follows one that has arrived: its base is what Salesforce has now, and what is there
 * already is dropped. Null when nothing is left.
 */
export function rebase(op: OutboxOperation, theirs: Known): OutboxOperation | null {
  if (op.kind !== 'update') return op;
  const known = baseOf(op.table, op.patch, theirs);
  const patch = withoutUnchanged(op.table, op.patch, known);
  if (Object.keys(patch).length === 0) return null;
  return { ...op, patch, base: baseOf(op.table, patch, theirs) };
}

/**
 * An operation that follows one which has arrived. It stands on what Salesforce made of the fields that the one before it
 * `carried`; the rest of its base stays as it was seen, so that what somebody else wrote there meanwhile is met as a conflict.
 * Null when nothing is left.
 */
export function rebaseAfter(op: OutboxOperation, carried: Patch, theirs: Known): OutboxOperation | null {
  if (op.kind !== 'update') return op;
  const moved = Object.keys(op.base).filter((field) => field in carried);
  const base = { ...op.base, ...Object.fromEntries(moved.map((field) => [field, asValue(theirs[field])])) };
  const patch = withoutUnchanged(op.table, op.patch, base);
  if (Object.keys(patch).length === 0) return null;
  return { ...op, patch, base: baseOf(op.table, patch, base) };
}
