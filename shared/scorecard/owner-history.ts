import type { CaseChange, Id, User } from '#shared/domain';
import { parseInstant } from '#shared/lib';

/** A case passed from one owner to another. `at` in milliseconds. */
export interface Handover {
  readonly at: number;
  readonly from: Id;
  readonly to: Id;
}

/** The handovers of each case, oldest first. */
export type OwnerHistory = ReadonlyMap<Id, readonly Handover[]>;

/**
 * Salesforce writes each change of owner twice, once with names and once with ids: both come to the same handover here. A
 * name that two people share says nothing, so that row is left to its twin.
 */
export function readOwnerHistory(changes: readonly CaseChange[], users: readonly User[]): OwnerHistory {
  const ids = new Set(users.map(({ id }) => id));
  const named = new Map<string, Id | null>();
  for (const { id, name } of users) named.set(name, named.has(name) ? null : id);
  const idOf = (value: string | null): Id | null => {
    if (value === null || value === '') return '';
    return ids.has(value) ? value : named.has(value) ? (named.get(value) ?? null) : value;
  };

  const history = new Map<Id, (Handover & { readonly id: Id })[]>();
  for (const { id, caseId, field, from, to, at } of changes) {
    if (field !== 'Owner' && field !== 'OwnerId') continue;
    const before = idOf(from);
    const after = idOf(to);
    if (before === null || after === null) continue;
    const handover = { id, at: parseInstant(at), from: before, to: after };
    const known = history.get(caseId);
    if (known) known.push(handover);
    else history.set(caseId, [handover]);
  }
  for (const list of history.values()) {
    list.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  }
  return history;
}

/** Who owned a case at an instant. After the last handover that is known, the case's own record is right. */
export function ownerAt(handovers: readonly Handover[], ownerToday: Id, ms: number): Id {
  for (const { at, from } of handovers) if (at > ms) return from;
  return ownerToday;
}
