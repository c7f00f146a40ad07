import { cleared, recordKey, type OutboxOperation } from '#shared/outbox';
import type { Outcome, PushStore } from '../../data/push-store.ts';
import type { At } from './outcomes.ts';

/** Conflicts that are none any more, by what a pull brought: they wait again, and history says so. */
export async function clearedOf(
  ops: readonly OutboxOperation[],
  store: PushStore,
  at: At,
): Promise<readonly Outcome[]> {
  const asked = ops.filter(({ state }) => state === 'conflict');
  if (asked.length === 0) return [];
  const copies = await store.copiesOf(asked);
  return asked.flatMap((before, place): Outcome | [] => {
    const after = cleared(before, copies[place] ?? null);
    if (!after) return [];
    const { label, caseId } = before;
    const line = { at: at.now, group: at.newId(), of: null, kind: 'undo' as const, record: recordKey(before), caseId, changes: [], whole: null }; // prettier-ignore
    return { before, after, line: { ...line, label: `Nothing stands against it any more: ${label}` } };
  });
}
