import type { Case, Id, User } from '#shared/domain';
import { draftCase, type CaseDraft, type CaseRequest } from '#shared/flows';
import { formatInstant } from '#shared/lib';
import { DeskError, type Saved } from '#shared/rpc';
import type { RecordEdit } from '../../data/edit-store.ts';
import type { Plan } from './editor.ts';
import { meOf, newCaseNumber, newNote, patchOf, recordOf, save, type Work } from './work.ts';

export interface NewCase {
  readonly accountId?: Id | undefined;
  readonly contactId?: Id | undefined;
  readonly leadId?: Id | undefined;
  readonly opportunityId?: Id | undefined;
  readonly description: string;
  readonly type?: string | undefined;
  readonly reason?: string | undefined;
  readonly department?: string | undefined;
  readonly about?: string | undefined;
  readonly sdrSubject?: 'FO Opp' | 'SDR Created' | undefined;
  readonly ownIt?: boolean | undefined;
}

interface Drafted {
  readonly draft: CaseDraft;
  readonly openCase: Case | undefined;
}

/** What a new case would be, and what is still to do before it may be made (NEW). */
export function newCaseDraft(work: Work, input: NewCase) {
  const { draft, openCase } = draftOf(work, input);
  const owner = openCase && work.workspace.index.users.get(openCase.ownerId);
  return {
    subject: draft.fields.subject ?? null,
    priority: draft.fields.priority ?? 'High',
    ownerId: draft.fields.ownerId ?? null,
    assignByRules: draft.assignByRules,
    openCase: openCase ? { id: openCase.id, caseNumber: openCase.caseNumber, owner: owner?.name ?? null } : null,
    message: draft.message,
    problems: draft.problems.map(({ rule, message }) => ({ rule, message })),
  };
}

/** NEW, NEW-2: makes the case; the owner of one that is open on the account is told. */
export async function createCase(work: Work, input: NewCase): Promise<Saved> {
  const { draft, openCase } = draftOf(work, input);
  const [problem] = draft.problems;
  if (problem)
    throw new DeskError('RULE_REFUSED', problem.message, 'Fill it in, then create the case.', { rules: draft.problems });
  const { me } = work.workspace.board.judge;
  const now = formatInstant(work.clock());
  const id = `local:${work.newId()}`;
  const made: RecordEdit = {
    table: 'cases',
    id,
    kind: 'create',
    caseId: id,
    patch: patchOf({
      ...draft.fields,
      status: openStatus(work),
      // Nobody's until Salesforce assigns it: an owner that is sent would keep its rules from doing so.
      ownerId: input.ownIt ? me : (draft.fields.ownerId ?? ''),
      ...(draft.assignByRules && !input.ownIt && { assignByRules: true }),
      caseNumber: newCaseNumber,
      createdById: me,
      createdAt: now,
      modifiedAt: now,
    }),
  };
  const edits: RecordEdit[] = [made];
  if (draft.message !== null && openCase) edits.push(newNote(work, draft.message, { caseId: openCase.id }));
  const plan: Plan = { label: `Create ${draft.fields.subject ?? 'a case'}`, edits };
  return save(work, plan, id);
} // prettier-ignore

function draftOf(work: Work, input: NewCase): Drafted {
  const { index, board } = work.workspace;
  const contact = input.contactId === undefined ? undefined : recordOf(work, 'contacts', input.contactId, 'contact');
  const lead = input.leadId === undefined ? undefined : recordOf(work, 'leads', input.leadId, 'lead');
  const accountId = input.accountId ?? contact?.accountId ?? lead?.matchedAccountId;
  const account = accountId === undefined ? undefined : index.accounts.get(accountId);
  const openCase = openCaseOn(work, accountId);
  const me = meOf(work);
  const by: User = input.department === undefined ? me : { ...me, department: input.department };
  const given = {
    type: input.type,
    reason: input.reason,
    contactId: input.contactId,
    opportunityId: input.opportunityId,
    sdrSubject: input.sdrSubject,
    lead,
    account,
    openCase,
  };
  const request = { by, description: input.description, ...withoutAbsent(given) } as CaseRequest;
  const draft = draftCase(request, board.judge.edition);
  const { subject } = draft.fields;
  const about = input.about?.trim() ?? '';
  if (subject === undefined || about === '') return { draft, openCase };
  return { draft: { ...draft, fields: { ...draft.fields, subject: `${subject} - ${about}` } }, openCase };
}

/** NEW-2: a case that is open on the account already, one that is being worked before others. */
function openCaseOn({ workspace }: Work, accountId: Id | undefined): Case | undefined {
  const { index, board } = workspace;
  const groupOf = ({ status }: Case): string => board.judge.edition.meaningOf(status).group;
  const open = index.casesOf.account
    .get(accountId)
    .flatMap((id) => index.cases.get(id) ?? [])
    .filter((one) => groupOf(one) !== 'closed');
  return open.find((one) => groupOf(one) === 'in-progress') ?? open[0];
}

function openStatus({ workspace }: Work): string {
  return workspace.board.judge.edition.statuses.find(({ meaning }) => meaning.group === 'open')?.label ?? 'Open';
}

function withoutAbsent(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
