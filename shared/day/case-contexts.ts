import type { Activity, Case, Id, User, Workspace } from '#shared/domain';
import type { CaseContext } from '#shared/rules';

/** The records of a workspace that stand around its cases. */
export type Surroundings = Pick<
  Workspace,
  'users' | 'accounts' | 'contacts' | 'leads' | 'opportunities' | 'activities'
>;

/** Indexes a workspace once and gives each case what the rules read about it. Ids that lead nowhere count as absent. */
export function caseContexts(around: Surroundings, me: Id): (theCase: Case) => CaseContext {
  const users = byId(around.users);
  const accounts = byId(around.accounts);
  const contacts = byId(around.contacts);
  const leads = byId(around.leads);
  const opportunities = byId(around.opportunities);
  const withOpenOpportunity = new Set(around.opportunities.filter((one) => !one.closed).map((one) => one.accountId));
  const ofCase = groupBy(around.activities, (activity) => activity.caseId);
  const ofContact = groupBy(around.activities, (activity) => activity.contactId);
  const ofAccount = groupBy(around.activities, (activity) => activity.accountId);
  const roster = rosterOf(around.users);

  return (theCase) => {
    const { id, ownerId, accountId, contactId, leadId, opportunityId } = theCase;
    const account = find(accounts, accountId);
    const contact = find(contacts, contactId);
    const elsewhere = (activity: Activity) => activity.caseId !== id;
    const activities = [
      ...(ofCase.get(id) ?? []),
      ...(contact ? (ofContact.get(contact.id) ?? []) : []).filter(elsewhere),
      ...(account ? (ofAccount.get(account.id) ?? []) : []).filter(
        (activity) => elsewhere(activity) && !(contact && activity.contactId === contact.id),
      ),
    ];
    return {
      account,
      contact,
      lead: find(leads, leadId),
      opportunity: find(opportunities, opportunityId),
      owner: find(users, ownerId),
      accountHasOpenOpportunity: account !== undefined && withOpenOpportunity.has(account.id),
      activities,
      roster,
      me,
    };
  };
}

/** The initials of the team in capitals, without dots; a sales user is nobody. */
export function rosterOf(users: readonly User[]): ReadonlySet<string> {
  const people = users.filter((user) => user.role !== 'sales-user');
  return new Set(people.map((user) => user.initials.replace(/[^\p{L}]/gu, '').toUpperCase()).filter(Boolean));
}

function byId<Row extends { readonly id: Id }>(rows: readonly Row[]): ReadonlyMap<Id, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function find<Row>(rows: ReadonlyMap<Id, Row>, id: Id | undefined): Row | undefined {
  return id === undefined ? undefined : rows.get(id);
}

function groupBy(activities: readonly Activity[], keyOf: (activity: Activity) => Id | undefined): Map<Id, Activity[]> {
  const groups = new Map<Id, Activity[]>();
  for (const activity of activities) {
    const key = keyOf(activity);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(activity);
    else groups.set(key, [activity]);
  }
  return groups;
}
