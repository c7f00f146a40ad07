import type { Id } from '#shared/domain';
import { syncObjects, tableOf, type SyncObject } from '#shared/sync';
import { fetchBy } from './keyed.ts';
import type { PullRun } from './pull-run.ts';

const namesName = 'orgNames';

/** By object, what the org calls its fields and values; an object with the app's own names is not listed. */
export type NamesByObject = Readonly<Record<string, string>>;

/**
 * What the org calls things was changed since the rows were fetched: those of the objects concerned are taken as they stand now, under the
 * edits that wait. A stop in between begins it again. Nothing is asked where nothing was changed.
 */
export async function fetchRenamed(run: PullRun, names: NamesByObject): Promise<void> {
  const { db } = run.parts;
  const known = (await db.settings.get(namesName))?.value as NamesByObject | undefined;
  if (known === undefined) return run.keep({ [namesName]: names });
  const renamed = syncObjects.filter((object) => known[object] !== names[object]);
  if (renamed.length === 0) return;
  const before = run.takesAll;
  run.takesAll = true;
  try {
    for (const object of renamed) {
      if (object === 'CaseHistory') await db.cursors.bulkDelete(['crawl:all/CaseHistory', 'delta:all/CaseHistory']);
      else await fetchBy(run, [[object, 'Id']], idsOf(run, object));
    }
  } finally {
    run.takesAll = before;
  }
  // What the fields take is asked anew as well.
  await run.keep({ [namesName]: names, fieldFactsAt: 0 });
}

function idsOf({ parts: { index } }: PullRun, object: SyncObject): readonly Id[] {
  const table = tableOf[object];
  if (table === 'caseChanges') return [];
  const rows = [...index[table].values()].filter(({ id }) => !id.startsWith('local:'));
  const isMeeting = (row: (typeof rows)[number]): boolean => 'kind' in row && row.kind === 'meeting';
  return (table === 'activities' ? rows.filter(isMeeting) : rows).map(({ id }) => id);
}
