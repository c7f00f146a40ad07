import type { Id } from '#shared/domain';
import type { Saved } from '#shared/rpc';
import type { EditedTable } from '#shared/sync';
import type { Plan } from './editor.ts';
import { byRule } from './refuse.ts';
import { caseOf, dayOf, nameOf, newNote, onCase, patchOf, recordOf, save, type Work } from './work.ts';

/** OWN-3, FLOW-2: the case gets another owner, with a comment for them when there is something to say. */
export function planAssign(
  work: Work,
  { id, ownerId, note }: { readonly id: Id; readonly ownerId: Id; readonly note?: string | undefined },
): Plan {
  const theCase = caseOf(work, id);
  const owner = recordOf(work, 'users', ownerId, 'colleague');
  const edits = [onCase(id, { ownerId })];
  if (note !== undefined && note.trim() !== '') edits.push(newNote(work, note, { caseId: id }));
  return { label: `Give ${nameOf(theCase)} to ${owner.name}`, edits };
}

/** A case comment: its owner is told by Salesforce. */
export function planComment(work: Work, { id, text }: { readonly id: Id; readonly text: string }): Plan {
  const theCase = caseOf(work, id);
  return { label: `Comment on ${nameOf(theCase)}`, edits: [newNote(work, text, { caseId: id })] };
}

/** R10-3. A contact of another account is the case's contact all the same; a case without an account gets the contact's. */
export async function linkContact(work: Work, id: Id, contactId: Id): Promise<Saved> {
  const theCase = caseOf(work, id);
  const contact = recordOf(work, 'contacts', contactId, 'contact');
  const account = theCase.accountId === undefined && contact.accountId !== undefined;
  const patch = { contactId, ...(account && { accountId: contact.accountId }) };
  return save(work, { label: `Contact on ${nameOf(theCase)}`, edits: [onCase(id, patch)] }, id);
}

/** R10-6, UC-6. */
export async function linkOpportunity(work: Work, id: Id, opportunityId: Id | null): Promise<Saved> {
  const theCase = caseOf(work, id);
  if (opportunityId !== null) recordOf(work, 'opportunities', opportunityId, 'opportunity');
  return save(work, { label: `Opportunity on ${nameOf(theCase)}`, edits: [onCase(id, { opportunityId })] }, id);
}

/** R10-5, on the account of the case. */
export async function setAdmin(work: Work, id: Id, admin: string): Promise<Saved> {
  const { accountId } = caseOf(work, id);
  if (accountId === undefined) throw byRule('R10-5', 'This case has no account.', 'Set the account first.');
  const { name } = recordOf(work, 'accounts', accountId, 'account');
  return save(work, { label: `GitLab Admin of ${name}`, edits: [on('accounts', accountId, id, { gitlabAdmin: admin })] }, id);
} // prettier-ignore

/** R10-7, on the opportunity of the case. */
export async function setCloseDate(work: Work, id: Id, typed: string): Promise<Saved> {
  return onOpportunity(work, id, 'R10-7', 'Close Date', { closeDate: dayOf(work, typed, 'closeDate') });
}

/** R10-8, on the opportunity of the case. */
export async function setRenewalRisk(work: Work, id: Id, category: string): Promise<Saved> {
  return onOpportunity(work, id, 'R10-8', 'Renewal risk', { renewalRisk: category });
}

function onOpportunity(work: Work, id: Id, rule: string, what: string, fields: object): Promise<Saved> {
  const { opportunityId } = caseOf(work, id);
  if (opportunityId === undefined) throw byRule(rule, 'This case has no opportunity.', 'Link the opportunity first.');
  const { name } = recordOf(work, 'opportunities', opportunityId, 'opportunity');
  return save(work, { label: `${what} of ${name}`, edits: [on('opportunities', opportunityId, id, fields)] }, id);
}

function on(table: EditedTable, id: Id, caseId: Id, fields: object): Plan['edits'][number] {
  return { table, id, kind: 'update', patch: patchOf(fields), caseId };
}
