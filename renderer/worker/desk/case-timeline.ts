import type { Activity, Contact, Id } from '#shared/domain';
import { isDone } from '#shared/rules';
import type { CaseDetail } from '#shared/rpc';
import type { Workspace } from '../workspace/workspace.ts';

type Entry = CaseDetail['activities'][number];

/** What happened on a case, the newest first, with its texts read from disk. */
export async function timelineOf(id: Id, { index, db }: Workspace): Promise<Entry[]> {
  const known = [...index.activitiesOf.case.get(id)].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const stored = await db.activities.bulkGet(known.map((activity) => activity.id));
  const contact = index.contacts.get(index.cases.get(id)?.contactId ?? '');
  const nameOf = (address: string | undefined): string | undefined =>
    address !== undefined && address.toLowerCase() === contact?.email?.toLowerCase() ? personName(contact) : address;
  return known.map((activity, at) => toEntry(stored[at] ?? activity, index.users, nameOf));
}

function toEntry(
  activity: Activity,
  users: ReadonlyMap<Id, { readonly name: string }>,
  nameOf: (address: string | undefined) => string | undefined,
): Entry {
  const by = activity.byId ? users.get(activity.byId)?.name : undefined;
  const from = nameOf(activity.from);
  return {
    id: activity.id,
    kind: activity.kind,
    direction: activity.direction ?? null,
    subject: activity.subject,
    body: activity.body ?? null,
    html: activity.html ?? null,
    at: activity.at,
    endsAt: activity.endsAt ?? null,
    who: (activity.direction === 'in' ? (from ?? by) : (by ?? from)) ?? null,
    to: activity.to ?? null,
    outcome: activity.outcome ?? null,
    auto: activity.auto === true,
    done: isDone(activity),
  };
}

function personName({ firstName, lastName }: Contact): string {
  return [firstName, lastName].filter(Boolean).join(' ');
}
