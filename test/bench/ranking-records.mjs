// Bundled for Node: a hundred thousand cases from the practice org's own generator, as the sync would store them.
import { AccountMaker } from '../../electron/backend/practice-org/generator/accounts.ts';
import { CaseWriter } from '../../electron/backend/practice-org/generator/case-writer.ts';
import {
  closedCase,
  closedCreatedAt,
  closedTrigger,
} from '../../electron/backend/practice-org/generator/closed-cases.ts';
import { openCase } from '../../electron/backend/practice-org/generator/open-cases.ts';
import { makeTeam } from '../../electron/backend/practice-org/generator/team.ts';
import { textWriter } from '../../electron/backend/practice-org/generator/texts.ts';
import { World } from '../../electron/backend/practice-org/generator/world.ts';
import { QueryService } from '../../electron/backend/practice-org/soql/query-service.ts';
import { Store } from '../../electron/backend/practice-org/store/store.ts';
import { columnsOf, syncObjects, toChange } from '#shared/sync';

const advocates = 12;
const apiVersion = '63.0';
/** The index leaves them on disk, so they need not travel to the worker either. */
const longTexts = ['description', 'context', 'cta', 'body', 'from', 'to'];

/** `open` of the `cases` are open. Gives the records by table, whose cases they are, and the instant they were made around. */
export function makeRecords({ cases, open, seed, now }) {
  const store = new Store(() => Date.parse(now));
  const world = new World(store, { seed, now, cases, advocates });
  const { team } = makeTeam(world);
  const writer = new CaseWriter(world, team, new AccountMaker(world, team));
  store.writeText = textWriter(store);
  const drafts = Array.from({ length: cases }, (_, index) => draft(world, team.advocates, index, index < open));
  drafts.sort((a, b) => a.plan.createdAt - b.plan.createdAt);
  drafts.forEach(({ plan, advocate, index }) => writer.write(plan, advocate, world.random(3, index), false));

  const owners = team.advocates.map(({ id }) => id);
  const tables = {};
  for (const object of syncObjects.filter((name) => name !== 'CaseHistory')) {
    for (const record of rowsOf(store, object)) {
      const change = toChange(object, record, { owners: new Set(owners), highValueAccountOf: () => undefined });
      if (!change) continue;
      for (const field of longTexts) delete change.put[field];
      (tables[change.table] ??= []).push(change.put);
    }
  }
  return { tables, owners, now: Date.parse(now) };
}

function draft(world, team, index, isOpen) {
  const advocate = team[index % team.length];
  const random = world.random(isOpen ? 1 : 2, index);
  const nth = Math.floor(index / team.length);
  const plan = isOpen
    ? openCase(nth, index % team.length, advocate.calendar, random)
    : closedCase(closedTrigger(index, random), closedCreatedAt(advocate.calendar, random), advocate.calendar, random);
  return { plan, advocate, index };
}

function* rowsOf(store, object) {
  const queries = new QueryService(store);
  const asker = { userId: '005', zone: 'UTC' };
  const soql = `SELECT ${columnsOf(object, new Set()).join(', ')} FROM ${object} ORDER BY Id`;
  const read = (bytes) => JSON.parse(typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString());
  let page = read(queries.query(soql, asker, { apiVersion, includeDeleted: false }));
  for (;;) {
    yield* page.records;
    if (page.done) return;
    page = read(queries.more(page.nextRecordsUrl.split('/').at(-1), asker, apiVersion));
  }
}
