// What the app stored, read back from its database in the page.
import { askDatabase } from './ask-database.mjs';

const objects = [
  'User',
  'Case',
  'Account',
  'Contact',
  'Lead',
  'Opportunity',
  'EmailMessage',
  'Task',
  'Event',
  'Task/account',
  'Event/account',
  'CaseComment',
  'FeedItem',
];
const tableOfObject = { User: 'users', Case: 'cases', Account: 'accounts', Contact: 'contacts', Lead: 'leads' };
const stores = ['users', 'accounts', 'contacts', 'leads', 'opportunities', 'activities', 'cases', 'cursors'];
const pageSize = 2000;

/**
 * `tables`: every record, by table. `pages`: the sizes of the transactions that brought them, in order, as the crawl's own
 * cursors tell them: 2,000 to a page, the rest of each lane in its last one.
 */
export async function readWorkspace(page) {
  const answers = await askDatabase(
    page,
    stores.map((store) => [store, 'getAll']),
  );
  const { cursors, ...tables } = Object.fromEntries(stores.map((store, at) => [store, answers[at]]));
  const left = new Map(Object.entries(tables).map(([table, records]) => [table, records.length]));
  const pages = [];
  const take = (table, wanted) => {
    let rest = Math.min(wanted, left.get(table) ?? 0);
    left.set(table, (left.get(table) ?? 0) - rest);
    for (; rest > 0; rest -= pageSize) pages.push({ table, count: Math.min(pageSize, rest) });
  };
  for (const { lane, stored } of cursors.sort((a, b) => placeOf(a.lane) - placeOf(b.lane))) {
    const object = /^crawl:\w+\/(\w+)/.exec(lane)?.[1];
    if (object) take(tableOfObject[object] ?? (object === 'Opportunity' ? 'opportunities' : 'activities'), stored);
  }
  for (const [table, count] of left) take(table, count);
  return { tables, pages };
}

/** The order of the crawl: the team, then open cases and what hangs on them, then closed ones. */
function placeOf(lane) {
  const [, part = '', object = ''] = /^\w+:(\w+)\/(.+)$/.exec(lane) ?? [];
  return ['all', 'open', 'closed'].indexOf(part) * objects.length + objects.indexOf(object);
}
