import { z } from 'zod';
import type { Id } from '#shared/domain';
import { createCalendar } from '#shared/lib';
import {
  accountsOfOpenCases,
  childrenOfAccount,
  childrenOfCase,
  convertContext,
  coveredToday,
  crawlLanes,
  namedButAbsent,
  scopeOf,
  toChange,
  type PageRequest,
  type RecordOf,
  type Stored,
  type SyncObject,
  type TableName,
} from '#shared/sync';
import type { SalesforceReader } from '../salesforce/reader.ts';

type Worker = Parameters<typeof scopeOf>[0];
type Keyed = Extract<PageRequest, { kind: 'keyed' }>;
type Tables = { readonly [T in TableName]: Map<Id, Stored<RecordOf[T]>> };

/** Everything that the person's scope names, at one moment. */
export interface Collected {
  /** The server's clock when it began, in milliseconds. */
  readonly asOf: number;
  readonly tables: Tables;
}

const idsPerQuery = 200;
const accountActivityMs = 120 * 24 * 60 * 60_000;
/** What tells whom an Advocate covers. */
const whoIsAway = [
  ['all/User', 'User'],
  ['absences/Event', 'Event'],
] as const;
const pageShape = z.object({
  done: z.boolean(),
  nextRecordsUrl: z.string().optional(),
  records: z.array(z.record(z.string(), z.unknown())),
});

/**
 * Reads the scope of a person (`design.md`, Scope) into memory, without a database: whom they cover today in their `zone`, the lanes of a first
 * sync, then what they leave out. `said` hears what is read next. Throws ORG_UNFIT and what the reader throws; half a workspace is never returned.
 */
export async function collectWorkspace(
  reader: SalesforceReader,
  worker: Worker,
  said: (what: string) => void = () => undefined,
  zone = 'UTC',
): Promise<Collected> {
  const tables = emptyTables();
  const { absent } = await reader.checkFit();
  const { serverTime } = await reader.clock();

  const read = async (object: SyncObject, first: PageRequest): Promise<void> => {
    for (let next: PageRequest | null = first; next;) {
      const { body } = await reader.page(next);
      const { done, nextRecordsUrl, records } = pageShape.parse(JSON.parse(body));
      for (const record of records) {
        const change = toChange(object, record, context);
        if (change && 'put' in change) (tables[change.table] as Map<Id, unknown>).set(change.put.id, change.put);
      }
      const locator = done ? undefined : nextRecordsUrl?.split('/').at(-1);
      next = locator === undefined ? null : { kind: 'next', object, locator };
    }
  };
  const readLane = (id: string, object: SyncObject): Promise<void> =>
    read(object, {
      kind: 'crawl',
      lane: id,
      scope: { ...scope, owners: [...scope.owners] },
      at: serverTime,
      afterId: null,
    });
  const readBy = async (
    object: SyncObject,
    field: Keyed['field'],
    keys: Iterable<Id>,
    { openOnly = false, changedSince = null }: Partial<Pick<Keyed, 'openOnly' | 'changedSince'>> = {},
  ) => {
    const all = [...keys];
    for (let at = 0; at < all.length; at += idsPerQuery) {
      const ids = all.slice(at, at + idsPerQuery);
      await read(object, { kind: 'keyed', object, field, ids, openOnly, changedSince });
    }
  };

  let scope = scopeOf(worker);
  let context = convertContext(new Set(scope.owners), tables);
  if (scope.kind === 'advocate') {
    for (const [lane, object] of whoIsAway) await readLane(lane, object);
    const today = createCalendar({ zone, holidays: [] }).dayOf(serverTime);
    scope = scopeOf(worker, false, coveredToday(tables, worker.userId, today));
    context = convertContext(new Set(scope.owners), tables);
  }
  for (const { id, object, label } of crawlLanes(scope, absent).lanes) {
    said(label);
    await readLane(id, object);
  }
  said('records around your cases');
  if (scope.kind === 'advocate') {
    const mine = new Set(tables.cases.keys());
    await readBy('Case', 'AccountId', accountsOfOpenCases(tables.cases.values(), scope.owners), {
      openOnly: true,
    });
    const others = [...tables.cases.keys()].filter((id) => !mine.has(id));
    for (const [object, field] of childrenOfCase) await readBy(object, field, others);
    const highValue = [...tables.accounts.values()].filter((one) => one.highValue === true).map(({ id }) => id);
    for (const [object, field] of childrenOfAccount) await readBy(object, field, highValue);
    const changedSince = serverTime - accountActivityMs;
    for (const object of ['Task', 'Event'] as const) await readBy(object, 'AccountId', highValue, { changedSince });
  }
  for (const [object, ids] of namedButAbsent(tables)) await readBy(object, 'Id', ids);
  return { asOf: serverTime, tables };
}

function emptyTables(): Tables {
  return {
    users: new Map(),
    accounts: new Map(),
    contacts: new Map(),
    leads: new Map(),
    opportunities: new Map(),
    activities: new Map(),
    caseChanges: new Map(),
    cases: new Map(),
  };
}
