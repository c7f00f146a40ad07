import { threadSubject } from '../generator/activities.ts';
import type { Random } from '../generator/random.ts';
import type { Row } from '../store/table.ts';
import { RESOLUTION_ACTIONS } from '../schema/picklists.data.ts';
import { wireInstant } from '../wire-time.ts';
import { customerOf, dayOf, openCasesOf, textFor, type Happening, type LiveDesk } from './live-desk.ts';

const STEPS = [
  'Spoke with the customer while covering, they expect the quote by the end of the week',
  'Billing confirmed the corrected invoice, let the customer know',
  'Customer asked in the forum as well, answer here once the price is agreed',
  'Deal desk approved the payment terms, send the order form',
  'Moved the call with the customer to next week at their request',
];

const FEEDBACK = [
  'NA',
  'Customer was happy with the quick answer',
  'NA',
  'Invoice address is hard to change for customers',
];

const isHighValue = (theCase: Row): boolean => theCase['Type'] === 'High Value';

function pickCase(desk: LiveDesk, { advocate, random }: Happening, fits: (row: Row) => boolean): Row | null {
  const cases = openCasesOf(desk.store, advocate.id).filter(fits);
  return cases.length > 0 ? random.pick(cases) : null;
}

/** Another Advocate or a manager: somebody of the team who is neither the owner nor signed in. */
function teammate({ team }: LiveDesk, { advocate, signedIn, random }: Happening): string | null {
  const free = (id: string): boolean => id !== advocate.id && !signedIn.has(id);
  const others = team.advocates.map((other) => other.id).filter(free);
  const managers = team.managers.filter(free);
  const able = (random.chance(0.5) && managers.length > 0) || others.length === 0 ? managers : others;
  return able.length > 0 ? random.pick(able) : null;
}

/** A colleague asks on the case how things stand. */
export function colleagueAsks(desk: LiveDesk, happening: Happening): boolean {
  const { store, colleagues, team } = desk;
  const { random, at } = happening;
  const theCase = pickCase(desk, happening, () => true);
  if (!theCase) return false;
  const ParentId = String(theCase['Id']);
  const by = random.pick(team.colleagues).id;
  const [object, field] = random.chance(0.55) ? ['CaseComment', 'CommentBody'] : ['FeedItem', 'Body'];
  const body = textFor(store, 'request', object, field, { ParentId, CreatedDate: at }, random);
  colleagues.create(object, { ParentId, [field]: body }, { at, by, via: 'live' });
  return true;
}

/** A colleague changes fields of somebody else's case: Next Steps, their date, priority or status. */
export function colleagueEdits(desk: LiveDesk, happening: Happening): boolean {
  const { store, colleagues } = desk;
  const { random, at } = happening;
  const theCase = pickCase(desk, happening, (row) => !isHighValue(row));
  const by = teammate(desk, happening);
  if (!theCase || by === null) return false;
  const due = dayOf(store, by, at, random.int(1, 5));
  const fields = random.weighted<() => Record<string, unknown>>([
    [() => ({ Next_Steps__c: withStep(desk, theCase, by, at, random), Next_Steps_Date__c: due }), 5],
    [() => ({ Next_Steps_Date__c: due }), 2],
    [() => ({ Priority: random.pick(['High', 'Medium', 'Low'].filter((one) => one !== theCase['Priority'])) }), 2],
    [() => ({ Status: random.pick(statusesAfter(theCase)) }), 3],
  ])();
  colleagues.edit('Case', String(theCase['Id']), fields, { at, by, via: 'live' });
  return true;
}

function statusesAfter(theCase: Row): string[] {
  const all = ['In Progress: Attempting Contact', 'In Progress: Blocked', 'In Progress: Engaged'];
  return all.filter((status) => status !== theCase['Status']);
}

function withStep({ store }: LiveDesk, theCase: Row, by: string, at: number, random: Random): string {
  const table = store.table('Case');
  const field = table.def.byName.get('next_steps__c');
  const before = field ? store.read(table, theCase, field) : null;
  const initials = String(store.table('User').get(by)?.['Initials__c'] ?? 'XX');
  const entry = `${dayOf(store, by, at)} ${initials} ${random.pick(STEPS)}`;
  return typeof before === 'string' ? `${entry}\n${before}` : entry;
}

/** An Advocate who is not signed in gets on with their own work: takes a case up, writes to the customer, closes it. */
export function advocateWorks(desk: LiveDesk, happening: Happening): boolean {
  const { advocate, signedIn, at } = happening;
  if (signedIn.has(advocate.id)) return false;
  const theCase = pickCase(desk, happening, (row) => !isHighValue(row) && customerOf(desk.store, row) !== null);
  if (!theCase) return false;
  desk.colleagues.together({ at, by: advocate.id, via: 'live' }, () => work(desk, happening, theCase));
  return true;
}

function work({ store, colleagues }: LiveDesk, { advocate, random, at }: Happening, theCase: Row): void {
  const id = String(theCase['Id']);
  const signed = { at, by: advocate.id, via: 'live' };
  if (theCase['Status'] !== 'Open' && random.chance(0.3)) {
    const fields = {
      Status: 'Closed: Resolved',
      Resolution_Action__c: random.pick(RESOLUTION_ACTIONS),
      Feedback__c: random.pick(FEEDBACK),
    };
    return colleagues.edit('Case', id, fields, signed);
  }
  const first = (theCase['Started_At__c'] ?? null) === null;
  const subject = threadSubject({ row: theCase });
  const text = textFor(
    store,
    first ? 'out-first' : 'out-follow',
    'EmailMessage',
    'TextBody',
    { ParentId: id, MessageDate: at },
    random,
  );
  colleagues.create(
    'EmailMessage',
    {
      ParentId: id,
      Subject: first ? subject : `Re: ${subject}`,
      TextBody: text,
      FromAddress: advocate.email,
      FromName: advocate.name,
      ToAddress: customerOf(store, theCase)?.email,
      Incoming: false,
      MessageDate: wireInstant(at),
      Status: '3',
    },
    signed,
  );
  if (first) {
    const started = { Status: 'In Progress: Attempting Contact', Started_At__c: wireInstant(at) };
    colleagues.edit('Case', id, started, signed);
  }
}
