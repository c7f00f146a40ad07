import { expect, it } from 'vitest';
import { tellDrafts } from '../../../renderer/state/tell-drafts.ts';
import { ToastBox } from '../../../renderer/state/toasts.ts';

function told(ids: readonly string[]) {
  const toasts = new ToastBox();
  const shown: string[] = [];
  tellDrafts(ids, toasts, { showLinked: async (id) => void shown.push(id) });
  const { toasts: notes } = toasts.store.getState();
  for (const { action } of notes) action?.run();
  return [notes.map(({ text, tone }) => [text, tone]), shown];
}

it('says that something was being written, and leads to the newest of it', () => {
  expect(told([])).toEqual([[], []]);
  expect(told(['c1'])).toEqual([
    [['Next Steps that you were writing on one case are kept as a draft.', 'notice']],
    ['c1'],
  ]);
  expect(told(['c1', 'c2'])).toEqual([
    [['Next Steps that you were writing on 2 cases are kept as drafts.', 'notice']],
    ['c2'],
  ]);
});
