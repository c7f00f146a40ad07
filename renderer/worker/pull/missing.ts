import type { Case, Id } from '#shared/domain';
import {
  accountsOfOpenCases,
  childrenOfAccount,
  childrenOfCase,
  namedButAbsent,
  type PageRequest,
  type SyncObject,
} from '#shared/sync';
import { overlapMs, type PullRun } from './pull-run.ts';

const idsPerQuery = 200;
const aroundLane = 'neighbours';

type Keyed = Extract<PageRequest, { kind: 'keyed' }>;

/**
 * What no delta can bring: the records of cases that newly came into scope, other open cases on my accounts, what became of cases
 * that left the scope, and rows that are named by what is here.
 */
export async function fetchMissing(run: PullRun, serverTime: number): Promise<void> {
  const { db, committer, index } = run.parts;
  const since = (await db.cursors.get(aroundLane))?.floor ?? null;
  const newAccounts = new Set([...run.newCases].flatMap((id) => index.cases.get(id)?.accountId ?? []));
  if (since !== null) await fetchChangesAround(run, since);
  await fetchBy(run, childrenOfAccount, [...newAccounts]);
  if (run.scope.kind === 'advocate') await fetchNeighbours(run, newAccounts, since);
  await fetchBy(run, childrenOfCase, [...run.newCases]);
  await fetchNamed(run);
  const floor = serverTime - overlapMs;
  await committer.commit({
    changes: [],
    cursors: [{ lane: aroundLane, phase: 'live', afterId: null, floor, pass: null, stored: 0 }],
  });
  await run.forgetNewCases();
}

/** A case outside the scope, with what is needed to read it; it is not there when Salesforce shows it to nobody like me. */
export async function fetchCase(run: PullRun, id: Id): Promise<void> {
  await fetchBy(run, [['Case', 'Id']], [id]);
  if (!run.parts.index.cases.has(id)) return;
  await fetchBy(run, childrenOfCase, [id]);
  await fetchNamed(run);
}

async function fetchBy(
  run: PullRun,
  kinds: readonly (readonly [SyncObject, Keyed['field']])[],
  parents: readonly Id[],
  changedSince: number | null = null,
): Promise<void> {
  const requests = chunks(parents, idsPerQuery).flatMap((ids) =>
    kinds.map(([object, field]): Keyed => ({ kind: 'keyed', object, field, ids, openOnly: false, changedSince })),
  );
  await fetchAll(run, requests);
}

/**
 * A delta asks by owner, so a case that was given to somebody else is never in it: my open cases are asked for by their Ids, unless
 * `fetchNeighbours` asks by their account. Colleagues' cases that are stored here are kept up to date in the same way.
 */
async function fetchChangesAround(run: PullRun, since: number): Promise<void> {
  const isOurs = ours(run);
  const accounts =
    run.scope.kind === 'advocate'
      ? accountsOfOpenCases(run.parts.index.cases.values(), run.scope.owners)
      : new Set<Id>();
  const byId: Id[] = [];
  const colleagues: Id[] = [];
  for (const one of run.parts.index.cases.values()) {
    if (!isOurs(one)) colleagues.push(one.id);
    const isAskedByAccount = one.accountId !== undefined && accounts.has(one.accountId);
    if (!isAskedByAccount && (!isOurs(one) || !one.closedAt)) byId.push(one.id);
  }
  await fetchBy(run, [['Case', 'Id']], byId, since);
  await fetchBy(run, childrenOfCase, colleagues, since);
}

/** Others' open cases on the accounts of my open cases: all of them at first and on new accounts, later what changed. */
async function fetchNeighbours(run: PullRun, newAccounts: ReadonlySet<Id>, since: number | null): Promise<void> {
  const accounts = [...accountsOfOpenCases(run.parts.index.cases.values(), run.scope.owners)];
  const fresh = accounts.filter((id) => since === null || newAccounts.has(id));
  const rest = accounts.filter((id) => since !== null && !newAccounts.has(id));
  const base = { kind: 'keyed', object: 'Case', field: 'AccountId' } as const;
  await fetchAll(run, [
    ...chunks(fresh, idsPerQuery).map((ids): Keyed => ({ ...base, ids, openOnly: true, changedSince: null })),
    ...chunks(rest, idsPerQuery).map((ids): Keyed => ({ ...base, ids, openOnly: false, changedSince: since })),
  ]);
}

function ours({ scope }: PullRun): (one: Case) => boolean {
  const owners = new Set(scope.owners);
  return (one) => owners.has(one.ownerId) || (scope.kind === 'advocate' && one.createdById === scope.me);
}

/** Accounts, people and opportunities that a case, an account or an opportunity names but that no lane brought. */
async function fetchNamed(run: PullRun): Promise<void> {
  for (const [object, ids] of namedButAbsent(run.parts.index)) await fetchBy(run, [[object, 'Id']], ids);
}

async function fetchAll(run: PullRun, requests: readonly Keyed[]): Promise<void> {
  run.ahead.expect(requests);
  for (const request of requests) await fetchKeyed(run, request);
}

async function fetchKeyed(run: PullRun, request: Keyed): Promise<void> {
  let stored = 0;
  await run.pages(request, () => request, request.object, async (page) => {
    stored += page.records.length;
    await run.store(request.object, page.records, null, request.field === 'AccountId' && request.object === 'Case');
    run.progress('records around your cases', stored, Math.max(stored, page.total));
  }); // prettier-ignore
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < items.length; at += size) parts.push(items.slice(at, at + size));
  return parts;
}
