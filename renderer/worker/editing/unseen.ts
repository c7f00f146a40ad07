import type { Id } from '#shared/domain';
import { sameValue } from '#shared/outbox';
import { DeskError, type EditInput } from '#shared/rpc';
import { labelOf } from './history.ts';
import { caseOf, type Work } from './work.ts';

/** What stood in fields of a case when a person began to write. */
export type Seen = NonNullable<Extract<EditInput, { table: 'cases' }>['seen']>;

/** What was typed over a text must not go over what somebody else wrote into it meanwhile. */
export function refuseUnseen(work: Work, id: Id, seen: Seen): void {
  const now = caseOf(work, id) as unknown as Readonly<Record<string, unknown>>;
  const changed = Object.keys(seen).filter(
    (field) => !sameValue('cases', field, seen[field as keyof Seen], now[field]),
  );
  const [first] = changed;
  if (first === undefined) return;
  const fields = changed.map((field) => labelOf(work, 'cases', field)).join(', ');
  throw new DeskError(
    'CHANGED_MEANWHILE',
    `${fields} changed since you began to write.`,
    'Look at what stands there now, then save again.',
    { field: first },
  );
}
