import { implement } from '@orpc/server';
import { listSources } from '#shared/lists';
import { listContract } from '#shared/rpc';
import type { Workspace } from '../workspace/workspace.ts';
import { toRow } from './case-rows.ts';
import { choicesOf } from './list-choices.ts';
import { wordsOf } from './search-cases.ts';

/** The lists of the workspace that is open; empty ones while none is. */
export function createListRouter(open: () => Workspace | null, clock: () => number) {
  const os = implement(listContract);
  return os.router({
    window: os.window.handler(({ input: { view, from, to, knownSpans } }) => {
      const workspace = open();
      if (!workspace) return { version: 0, total: 0, all: 0, from, rows: [], spansId: '0', spans: [] };
      const { all, entries, groups, groupsId } = workspace.lists.list(view);
      const now = clock();
      const words = wordsOf(view.search);
      return {
        version: workspace.board.version,
        total: entries.length,
        all,
        from,
        rows: entries.slice(from, to).map((entry) => toRow(entry, workspace, now, words)),
        spansId: groupsId,
        spans: groupsId === knownSpans ? null : [...groups],
      };
    }),
    indexOf: os.indexOf.handler(({ input: { view, id } }) => open()?.lists.indexOf(view, id) ?? -1),
    ids: os.ids.handler(({ input: { view, from, to } }) =>
      (open()?.lists.list(view).entries ?? []).slice(from, to).map(({ id }) => id),
    ),
    counts: os.counts.handler(() => {
      const lists = open()?.lists;
      const counts = { day: 0, 'mine-open': 0, 'mine-closed': 0, colleagues: 0, created: 0, all: 0, 'clean-up': 0 };
      for (const source of listSources) counts[source] = lists?.count(source) ?? 0;
      return counts;
    }),
    choices: os.choices.handler(({ input: { source } }) => {
      const workspace = open();
      if (!workspace) return { statuses: [], triggers: [], regions: [], owners: [] };
      return choicesOf(workspace.lists.of(source), workspace.board.judge.edition);
    }),
  });
}
