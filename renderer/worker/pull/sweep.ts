import type { Id } from '#shared/domain';
import { id18, tableOf, toChange, type Change, type SyncObject } from '#shared/sync';
import { belongsHere } from './belongs-here.ts';
import { heldNow, hold, remove, type Gone } from './held.ts';
import { idsHere, idsInOrg, sweptObjects, type IdsOf } from './ids.ts';
import { keyedBy } from './keyed.ts';
import { isTooMany } from './mass-delete.ts';
import { together, type PullRun } from './pull-run.ts';

const dayMs = 24 * 60 * 60_000;
/** Salesforce keeps its log of deletions for at least this long. */
const logMs = 14 * dayMs;
const sweptName = 'sweptAt';

/**
 * To be called before the first page of a crawl. What is here by then no lane has brought (an edit's answer, another scope): a crawl
 * does not tell whether it is still in Salesforce. On an empty laptop there is nothing to compare.
 */
export async function beforeCrawl(run: PullRun, serverTime: number): Promise<void> {
  const isEmpty = [...idsHere(run.parts.index).values()].every((ids) => ids.length === 0);
  await run.keep({ [sweptName]: isEmpty ? serverTime : null });
}

/** Daily, when more was deleted than is believed, and when a person asks again about what was held. */
export async function sweepWanted(run: PullRun, serverTime: number): Promise<boolean> {
  const at = (await run.parts.db.settings.get(sweptName))?.value;
  if (run.takesAll || typeof at !== 'number' || serverTime - at >= dayMs) return true;
  const held = await heldNow(run.parts.db);
  if (held && !held.answered && run.parts.asked) return true;
  return run.heldBack && (held === null || serverTime - held.at >= dayMs);
}

/**
 * Compares the ids in Salesforce with those here, for what no delta tells: fetches what is missing, removes what is gone, and forgets
 * what is in nobody's scope any more. More than a sane share is held, and a person is asked.
 */
export async function sweep(run: PullRun, serverTime: number): Promise<void> {
  const inOrg = await idsInOrg(run, serverTime);
  await fetchAbsent(run, inOrg);
  const here = idsHere(run.parts.index);
  const unseen = new Map(
    sweptObjects.map((object) => [object, here.get(object)?.filter((id) => !inOrg.get(object)?.has(id)) ?? []]),
  );
  const looked = await look(run, unseen);
  const gone: Gone = { at: serverTime, removals: [], deleted: 0, hidden: 0, of: 0, answered: false };
  let many = false;
  for (const object of sweptObjects) {
    const inBin = looked.deleted.get(object) ?? [];
    const unfound = (unseen.get(object) ?? []).filter((id) => !looked.there.has(id) && !looked.binned.has(id));
    const hidden = await notInLog(run, object, unfound, serverTime);
    const of = here.get(object)?.length ?? 0;
    const count = inBin.length + unfound.length;
    many ||= isTooMany(count, of);
    gone.removals.push(...inBin, ...unfound.map((id) => ({ table: tableOf[object], remove: id, stamp: serverTime })));
    gone.hidden += hidden;
    gone.deleted += count - hidden;
    gone.of += of;
  }
  if (many) await hold(run.parts, gone);
  else await remove(run.parts, gone);
  await forgetStrays(run, inOrg, unseen, looked.there);
  await run.keep({ [sweptName]: serverTime });
}

/** Rows that a lane has and this laptop lacks; not those that wait to be deleted. */
async function fetchAbsent(run: PullRun, inOrg: IdsOf): Promise<void> {
  const { index, db } = run.parts;
  const waiting = new Set((await db.outbox.toArray()).map(({ record }) => record));
  const requests = [...inOrg].flatMap(([object, ids]) => {
    const table = tableOf[object];
    if (table === 'caseChanges') return [];
    const absent = [...ids].filter((id) => !index[table].has(id) && !waiting.has(`${table}/${id}`));
    return keyedBy([[object, 'Id']], absent, null);
  });
  run.ahead.expect(requests, together);
  for (const request of requests) {
    await run.pages(
      request,
      () => request,
      request.object,
      ({ records }) => run.store(request.object, records, null, request.object === 'Case'),
    );
  }
}

interface Looked {
  /** What is there as ever. */
  readonly there: Set<Id>;
  /** What is in the recycle bin. */
  readonly binned: Set<Id>;
  readonly deleted: Map<SyncObject, Change[]>;
}

/** Asks for single rows that no lane has: those in the recycle bin are told apart, those that are there are taken. */
async function look(run: PullRun, unseen: ReadonlyMap<SyncObject, readonly Id[]>): Promise<Looked> {
  const looked: Looked = { there: new Set(), binned: new Set(), deleted: new Map() };
  const requests = [...unseen].flatMap(([object, ids]) => keyedBy([[object, 'Id']], ids, 0));
  run.ahead.expect(requests, together);
  for (const request of requests) {
    const { object } = request;
    await run.pages(
      request,
      () => request,
      object,
      async ({ records }) => {
        for (const record of records)
          (record['IsDeleted'] === true ? looked.binned : looked.there).add(id18(String(record['Id'])));
        const inBin = records.filter((record) => record['IsDeleted'] === true);
        const removals = inBin.flatMap((record) => toChange(object, record, run.context) ?? []);
        looked.deleted.set(object, [...(looked.deleted.get(object) ?? []), ...removals]);
        await run.store(
          object,
          records.filter((record) => record['IsDeleted'] !== true),
          null,
        );
      },
    );
  }
  return looked;
}

/** How many of the rows that were not found Salesforce's log does not have as deleted: those it no longer shows to this person. */
async function notInLog(run: PullRun, object: SyncObject, ids: readonly Id[], serverTime: number): Promise<number> {
  if (ids.length === 0) return 0;
  const log = await run.parts.source.deletedIds(object, serverTime - logMs, serverTime, run.signal);
  return ids.filter((id) => !log?.has(id)).length;
}

/** What is in Salesforce, but in nobody's scope here any more: it leaves this laptop, edits that wait excepted. */
async function forgetStrays(
  run: PullRun,
  inOrg: IdsOf,
  unseen: ReadonlyMap<SyncObject, readonly Id[]>,
  there: ReadonlySet<Id>,
): Promise<void> {
  const stays = await belongsHere(run, inOrg.get('Case') ?? new Set());
  const changes = [...unseen].flatMap(([object, ids]) =>
    ids
      .filter((id) => there.has(id) && !stays(object, id))
      .map((id): Change => ({ table: tableOf[object], remove: id, stamp: 0 })),
  );
  if (changes.length === 0) return;
  const shown = await run.parts.committer.commit({ changes, forgetting: true });
  run.parts.onCommit(shown.changes);
}
