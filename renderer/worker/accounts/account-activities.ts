import type { Activity, Id } from '#shared/domain';
import { parseInstant } from '#shared/lib';
import type { AccountDetail } from '#shared/rpc';
import type { Workspace } from '../workspace/workspace.ts';

const keptDays = 120;

/** What happened on the account, its contacts and its cases within 120 days, the newest first. */
export function accountActivities(account: Id, { index, board }: Workspace, now: number): AccountDetail['activities'] {
  const from = board.judge.calendar.addDays(now, -keptDays);
  const around = new Set<Activity>(index.activitiesOf.account.get(account));
  for (const id of index.contactsOf.get(account)) index.activitiesOf.contact.addTo(around, id);
  for (const id of index.casesOf.account.get(account)) index.activitiesOf.case.addTo(around, id);
  return [...around]
    .map((one) => ({ one, at: parseInstant(one.at) }))
    .filter(({ at }) => at >= from && at <= now)
    .sort((a, b) => b.at - a.at)
    .map(({ one }) => {
      const theCase = one.caseId === undefined ? undefined : index.cases.get(one.caseId);
      const contact = one.contactId === undefined ? undefined : index.contacts.get(one.contactId);
      const by = one.byId === undefined ? undefined : index.users.get(one.byId)?.name;
      const customer = contact && [contact.firstName, contact.lastName].filter(Boolean).join(' ');
      return {
        id: one.id,
        kind: one.kind,
        direction: one.direction ?? null,
        subject: one.subject,
        at: one.at,
        who: (one.direction === 'in' ? (customer ?? by) : (by ?? customer)) ?? null,
        case: theCase ? { id: theCase.id, caseNumber: theCase.caseNumber } : null,
      };
    });
}
