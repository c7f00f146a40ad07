import { explainStanding, judgeSegment } from '#shared/accounts';
import type { Account, Case, Contact, Id } from '#shared/domain';
import type { HandbookEdition } from '#shared/handbook';
import type { CaseReading } from '#shared/rules';
import type { CaseDetail } from '#shared/rpc';
import type { Workspace } from '../workspace/workspace.ts';

type Around = Pick<CaseDetail, 'contact' | 'lead' | 'account' | 'opportunity' | 'duplicateOf' | 'others' | 'highValue'>;

const mostOthers = 30;

/** Who and what stands around a case: its people, its account and why it ranks as it does, its opportunity, its siblings. */
export function aroundCase(theCase: Case, reading: CaseReading, workspace: Workspace): Around {
  const { context } = reading;
  const { contact, lead, account, opportunity } = context;
  const { judge } = workspace.board;
  return {
    contact: contact ? toPerson(contact) : null,
    lead: lead
      ? {
          id: lead.id,
          name: lead.lastName,
          company: lead.company ?? null,
          email: lead.email ?? null,
          converted: lead.convertedContactId !== undefined,
        }
      : null,
    account: account ? toAccount(account, judge.edition) : null,
    opportunity: opportunity
      ? {
          id: opportunity.id,
          name: opportunity.name,
          type: opportunity.type,
          stage: opportunity.stage,
          closed: opportunity.closed,
          won: opportunity.won,
          closeDate: opportunity.closeDate ?? null,
          amount: opportunity.amount ?? null,
          nArr: opportunity.nArr ?? null,
          renewalRisk: opportunity.renewalRisk ?? null,
        }
      : null,
    duplicateOf: theCase.duplicateOfId ? otherCase(theCase.duplicateOfId, workspace) : null,
    others: othersOnAccount(theCase, workspace),
    highValue: reading.hva,
  };
}

function toPerson(contact: Contact): NonNullable<CaseDetail['contact']> {
  return {
    id: contact.id,
    name: [contact.firstName, contact.lastName].filter(Boolean).join(' '),
    title: contact.title ?? null,
    email: contact.email ?? null,
    phone: contact.phone ?? null,
    language: contact.language ?? null,
    optedOut: contact.optedOut === true,
    bounced: contact.bounced === true,
  };
}

function toAccount(account: Account, edition: HandbookEdition): NonNullable<CaseDetail['account']> {
  const covered = judgeSegment(account, edition);
  return {
    id: account.id,
    name: account.name,
    region: account.region ?? null,
    carr: account.carr ?? null,
    lam: account.lam ?? null,
    employees: account.employees ?? null,
    subscriptionEnd: account.subscriptionEnd ?? null,
    autoRenew: account.autoRenew ?? null,
    admin: account.gitlabAdmin ?? null,
    highValue: account.highValue === true,
    standing: standingOf(account, edition),
    covered: { value: covered.covered, why: covered.why },
  };
}

function standingOf(account: Account, edition: HandbookEdition): NonNullable<CaseDetail['account']>['standing'] {
  const standing = explainStanding(account, edition);
  if (!standing) return null;
  const { notion, value, rule, why, next } = standing;
  return {
    name: `${notion === 'tier' ? 'Tier' : 'Rank'} ${value ?? 'unknown'}`,
    rule,
    why,
    next: next && `For ${notion} ${next.value}: ${next.says}`,
  };
}

function othersOnAccount(theCase: Case, workspace: Workspace): CaseDetail['others'] {
  const ids = workspace.index.casesOf.account.get(theCase.accountId).filter((id) => id !== theCase.id);
  return ids
    .flatMap((id) => otherCase(id, workspace) ?? [])
    .sort((a, b) => Number(b.open) - Number(a.open) || (a.caseNumber < b.caseNumber ? 1 : -1))
    .slice(0, mostOthers);
}

function otherCase(id: Id, { index, board }: Workspace): CaseDetail['others'][number] | null {
  const other = index.cases.get(id);
  if (!other) return null;
  return {
    id,
    caseNumber: other.caseNumber,
    subject: other.subject,
    status: other.status,
    owner: index.users.get(other.ownerId)?.name ?? null,
    open: board.judge.edition.meaningOf(other.status).group !== 'closed',
  };
}
