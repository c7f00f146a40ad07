import type { Id } from '#shared/domain';
import type { PageRequest, SyncObject } from '#shared/sync';
import { together, type PullRun } from './pull-run.ts';

export const idsPerQuery = 200;

export type Keyed = Extract<PageRequest, { kind: 'keyed' }>;
export type Kind = readonly [SyncObject, Keyed['field']];

/** Fetches and stores the rows of each kind under the parents; with `changedSince` those that changed since, deleted ones too. */
export async function fetchBy(
  run: PullRun,
  kinds: readonly Kind[],
  parents: readonly Id[],
  changedSince: number | null = null,
): Promise<void> {
  await fetchAll(run, keyedBy(kinds, parents, changedSince));
}

/** Requests for rows of each kind under the parents, so many ids to a query as its text may hold. */
export function keyedBy(kinds: readonly Kind[], parents: readonly Id[], changedSince: number | null): readonly Keyed[] {
  return chunks(parents, idsPerQuery).flatMap((ids) =>
    kinds.map(([object, field]): Keyed => ({ kind: 'keyed', object, field, ids, openOnly: false, changedSince })),
  );
}

/** Fetches and stores what the requests bring. */
export async function fetchAll(run: PullRun, requests: readonly Keyed[]): Promise<void> {
  run.ahead.expect(requests, together);
  for (const request of requests) await fetchKeyed(run, request);
}

async function fetchKeyed(run: PullRun, request: Keyed): Promise<void> {
  let stored = 0;
  await run.pages(
    request,
    () => request,
    request.object,
    async (page) => {
      stored += page.records.length;
      await run.store(request.object, page.records, null, request.field === 'AccountId' && request.object === 'Case');
      run.progress('records around your cases', stored, Math.max(stored, page.total));
    },
  );
}

export function chunks<T>(items: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < items.length; at += size) parts.push(items.slice(at, at + size));
  return parts;
}
