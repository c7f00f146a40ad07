import { baseOf } from '#shared/outbox';
import type { RecordEdit } from '../../data/edit-store.ts';
import { isInMemory, type WorkspaceIndex } from '../workspace/workspace-index.ts';

/**
 * The edits with what the person had before them when they were made: what a page brings while they wait for their turn was not seen,
 * and must not pass for what they were made upon.
 */
export function asSeen(index: WorkspaceIndex, edits: readonly RecordEdit[]): readonly RecordEdit[] {
  return edits.map((edit) => {
    const shown = edit.kind === 'update' ? index[edit.table].get(edit.id) : undefined;
    if (edit.kind !== 'update' || !shown) return edit;
    const fields = Object.entries(baseOf(edit.table, edit.patch, { ...shown }));
    return { ...edit, seen: Object.fromEntries(fields.filter(([field]) => isInMemory(edit.table, field))) };
  });
}
