import type { Case, Id } from '#shared/domain';
import { accountsOfOpenCases, childrenOfAccount, childrenOfCase, namedButAbsent } from '#shared/sync';
import { fetchHighValue } from './high-value.ts';
import { chunks, fetchAll, fetchBy, idsPerQuery, keyedBy, type Keyed } from './keyed.ts';
import { overlapMs, type PullRun } from './pull-run.ts';

const aroundLane = 'neighbours';
const unfoundName = 'unfound';

/**
 * What no delta can bring: the records of cases that newly came into scope, other open cases on my accounts, what became of cases
 * that left the scope, and rows that are named by what is here.
 */
export async function fetchMissing(run: PullRun, serverTime: number): Promise<void> {
  const { db, committer, index } = run.parts;
  const since = (await db.cursors.get(aroundLane))?.floor ?? null;
  const newAccounts = new Set([...run.newCases].flatMap((id) => index.cases.get(id)?.accountId ?? []));
  await fetchCasesAround(run, newAccounts, since);
  await fetchBy(run, childrenOfAccount, [...newAccounts]);
  if (run.whole?.since != null) await fetchChildrenOfColleagues(run, run.whole.since - overlapMs);
  await fetchBy(run, childrenOfCase, [...run.newCases]);
  if (run.scope.kind === 'advocate' && run.whole) await fetchHighValue(run, serverTime, run.whole.since);
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

/**
 * A delta asks by owner, so a case that was given to somebody else is never in it: my open cases are asked for by their Ids, or by
 * their account, which brings others' open cases there too: all of them at first and on new accounts, later what changed.
 */
async function fetchCasesAround(run: PullRun, newAccounts: ReadonlySet<Id>, since: number | null): Promise<void> {
  const isOurs = ours(run);
  const accounts =
    run.scope.kind === 'advocate'
      ? accountsOfOpenCases(run.parts.index.cases.values(), run.scope.owners)
      : new Set<Id>();
  const fresh = [...accounts].filter((id) => since === null || newAccounts.has(id));
  const base = { kind: 'keyed', object: 'Case', field: 'AccountId' } as const;
  const requests = chunks(fresh, idsPerQuery).map((ids): Keyed => ({
    ...base,
    ids,
    openOnly: true,
    changedSince: null,
  }));
  if (since === null) return fetchAll(run, requests);
  const byId: Id[] = [];
  for (const one of run.parts.index.cases.values()) {
    const isAskedByAccount = one.accountId !== undefined && accounts.has(one.accountId);
    if (!isAskedByAccount && (!isOurs(one) || !one.closedAt)) byId.push(one.id);
  }
  const known = [...accounts].filter((id) => !newAccounts.has(id));
  const changed = chunks(known, idsPerQuery).map((ids): Keyed => ({
    ...base,
    ids,
    openOnly: false,
    changedSince: since,
  }));
  await fetchAll(run, [...requests, ...keyedBy([['Case', 'Id']], byId, since), ...changed]);
}

/** What hangs on colleagues' cases is kept up to date too. */
async function fetchChildrenOfColleagues(run: PullRun, since: number): Promise<void> {
  const isOurs = ours(run);
  const colleagues = [...run.parts.index.cases.values()].filter((one) => !isOurs(one));
  await fetchBy(
    run,
    childrenOfCase,
    colleagues.map(({ id }) => id),
    since,
  );
}

function ours({ scope }: PullRun): (one: Case) => boolean {
  const owners = new Set(scope.owners);
  return (one) => owners.has(one.ownerId) || (scope.kind === 'advocate' && one.createdById === scope.me);
}

/**
 * Accounts, people and opportunities that a case, an account or an opportunity names but that no lane brought. What cannot be had is
 * asked for with whole passes only.
 */
async function fetchNamed(run: PullRun): Promise<void> {
  const { db, index } = run.parts;
  const kept = run.whole ? [] : (await db.settings.get(unfoundName))?.value;
  const unfound = new Set(Array.isArray(kept) ? (kept as Id[]) : []);
  const requests = namedButAbsent(index).flatMap(([object, ids]) =>
    keyedBy(
      [[object, 'Id']],
      ids.filter((id) => !unfound.has(id)),
      null,
    ),
  );
  if (requests.length === 0) return;
  await fetchAll(run, requests);
  await run.keep({ [unfoundName]: namedButAbsent(index).flatMap(([, ids]) => ids) });
}
