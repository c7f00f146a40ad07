import { subjectOf } from '../generator/case-writer.ts';
import { TRIGGERS, type Trigger } from '../generator/triggers.data.ts';
import type { Row } from '../store/table.ts';
import { wireInstant } from '../wire-time.ts';
import { assigned } from '../write/assignment.ts';
import { writeMail } from './customers.ts';
import { childrenOf, dayOf, textFor, type Happening, type LiveDesk } from './live-desk.ts';

const TRIES = 20;

/** An account of the Advocate's region that has somebody to talk to. */
function anAccount({ store }: LiveDesk, { advocate, random }: Happening): { account: Row; contact: Row } | null {
  const accounts = store.table('Account').rows;
  const contacts = store.table('Contact');
  for (let i = 0; i < TRIES; i += 1) {
    const account = random.pick(accounts);
    const fits = account['Region__c'] === advocate.region && account['IsDeleted'] !== true && !account['High_Value__c'];
    const people = fits ? childrenOf(contacts, 'AccountId', String(account['Id'])) : [];
    if (people.length > 0) return { account, contact: random.pick(people) };
  }
  return null;
}

/** A case comes in, by mail, form, automation or a colleague, and is routed. */
export function newCase(desk: LiveDesk, happening: Happening): boolean {
  const { store, colleagues, team } = desk;
  const { advocate, random, at } = happening;
  const place = anAccount(desk, happening);
  if (!place) return false;
  const { account, contact } = place;
  const trigger = random.weighted(TRIGGERS.map((one): [Trigger, number] => [one, one.weight]));
  const makers = team.colleagues.filter((colleague) => colleague.department === trigger.by);
  const maker = makers.length > 0 ? random.pick(makers).id : team.system;
  const users = Number(account['LAM__c'] ?? 0) || 10;
  const draft: Row = {
    Subject: subjectOf(trigger, { name: String(account['Name']), users }, dayOf(store, advocate.id, at, 21), random),
    Type: trigger.type,
    Reason: trigger.reason,
    Priority: trigger.priority,
    Status: 'Open',
    Origin: trigger.origin,
    AccountId: account['Id'] ?? null,
    ContactId: contact['Id'] ?? null,
    SuppliedEmail: trigger.origin === 'Email' || trigger.origin === 'Web' ? (contact['Email'] ?? null) : null,
    RecordTypeId: team.caseRecordType,
  };
  const routed = assigned(store, draft, at);
  const text = (kind: 'mail-ask' | 'description' | 'context' | 'cta', field: string): string =>
    textFor(store, kind, 'Case', field, { ...draft, ...routed, CreatedById: maker }, random);
  const fields = {
    ...draft,
    OwnerId: team.salesUser[advocate.region],
    Description: text(trigger.origin === 'Email' ? 'mail-ask' : 'description', 'Description'),
    Context__c: trigger.origin === 'Automated' ? text('context', 'Context__c') : null,
    CTA__c: text('cta', 'CTA__c'),
  };
  colleagues.together({ at, by: maker, via: 'live' }, () => {
    const id = colleagues.create('Case', fields, { at, by: maker, via: 'live' });
    const routing = { OwnerId: routed?.['OwnerId'] ?? team.system, Routed_At__c: wireInstant(at) };
    colleagues.edit('Case', id, routing, { at, via: 'live' });
    const theCase = store.table('Case').get(id);
    if (trigger.origin === 'Email' && theCase) {
      writeMail(desk, happening, theCase, 'mail-ask', String(draft['Subject']), '');
    }
  });
  return true;
}
