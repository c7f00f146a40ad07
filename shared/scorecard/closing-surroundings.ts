import type { Surroundings } from '#shared/day';
import type { Activity, Case, Id } from '#shared/domain';
import type { CaseContext } from '#shared/rules';
import { groupBy } from './group-by.ts';
import type { Bench } from './scored-case.ts';

type Closing = Pick<Bench, 'closingContextOf' | 'activitiesAround' | 'opportunitiesOf'>;

/** What stands around a case when it is closed. Ids that lead nowhere are left out. */
export function closingSurroundings(source: Surroundings, contextOf: (theCase: Case) => CaseContext): Closing {
  const accounts = byId(source.accounts);
  const contacts = byId(source.contacts);
  const leads = byId(source.leads);
  const opportunities = byId(source.opportunities);
  const opportunitiesOf = groupBy(source.opportunities, ({ accountId }) => accountId);
  const ofContact = groupBy(source.activities, ({ contactId }) =>
    contacts.has(contactId ?? '') ? contactId : undefined,
  );
  const ofAccount = groupBy(source.activities, ({ accountId }) =>
    accounts.has(accountId ?? '') ? accountId : undefined,
  );

  return {
    // Property by property: a spread of each of many thousand costs more than the whole reading.
    closingContextOf: (theCase) => {
      const { accountHasOpenOpportunity, activities, roster, me } = contextOf(theCase);
      return {
        account: accounts.get(theCase.accountId ?? ''),
        contact: contacts.get(theCase.contactId ?? ''),
        lead: leads.get(theCase.leadId ?? ''),
        opportunity: opportunities.get(theCase.opportunityId ?? ''),
        accountHasOpenOpportunity,
        activities,
        roster,
        me,
      };
    },
    activitiesAround: ({ id, contactId, accountId }) => {
      const known = new Set<Activity>([
        ...(ofContact.get(contactId ?? '') ?? []),
        ...(ofAccount.get(accountId ?? '') ?? []),
      ]);
      return [...known].filter(({ caseId }) => caseId !== id);
    },
    opportunitiesOf: (accountId) => opportunitiesOf.get(accountId) ?? [],
  };
}

function byId<Row extends { readonly id: Id }>(rows: readonly Row[]): ReadonlyMap<Id, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
