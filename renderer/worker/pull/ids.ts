import type { Id } from '#shared/domain';
import { deltaLanes, id18, tableOf, type Lane, type PageRequest, type SyncObject } from '#shared/sync';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';
import { together, type PullRun } from './pull-run.ts';

/** By the first letters of their ids. Users are never deleted, and histories are read for figures only. */
const prefixes = {
  Case: '500',
  Account: '001',
  Contact: '003',
  Lead: '00Q',
  Opportunity: '006',
  EmailMessage: '02s',
  Task: '00T',
  Event: '00U',
  CaseComment: '00a',
  FeedItem: '0D5',
} as const satisfies Partial<Record<SyncObject, string>>;
type SweptObject = keyof typeof prefixes;
export const sweptObjects = Object.keys(prefixes) as readonly SweptObject[];

export type IdsOf = ReadonlyMap<SyncObject, ReadonlySet<Id>>;

/** The ids that the lanes have in Salesforce now, by object. */
export async function idsInOrg(run: PullRun, serverTime: number): Promise<IdsOf> {
  const lanes = deltaLanes(run.scope, run.absent).filter(({ object }) => object in prefixes);
  const found = new Map<SyncObject, Set<Id>>(lanes.map(({ object }) => [object, new Set()]));
  const request = (lane: Lane, afterId: Id | null): PageRequest => ({
    kind: 'ids',
    lane: lane.id,
    scope: run.pageScope,
    at: serverTime,
    afterId,
  });
  const asked = lanes.map((lane) => ({ lane, first: request(lane, null) }));
  run.ahead.expect(
    asked.map(({ first }) => first),
    together,
  );
  for (const { lane, first } of asked) {
    let last: Id | null = null;
    let counted = 0;
    await run.pages(
      first,
      () => request(lane, last),
      lane.object,
      async ({ records, total }) => {
        for (const record of records) found.get(lane.object)?.add((last = id18(String(record['Id']))));
        counted += records.length;
        run.progress('what Salesforce still has', counted, Math.max(counted, total));
      },
    );
  }
  return found;
}

/** The ids here that Salesforce gave, by object. */
export function idsHere(index: WorkspaceIndex): ReadonlyMap<SweptObject, readonly Id[]> {
  return new Map(
    sweptObjects.map((object) => {
      const table = tableOf[object];
      const ids = table === 'caseChanges' ? [] : [...index[table].keys()];
      return [object, ids.filter((id) => id.startsWith(prefixes[object]))];
    }),
  );
}
