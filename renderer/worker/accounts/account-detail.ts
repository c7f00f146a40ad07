import {
  classifyAccount,
  explainStanding,
  noteOwner,
  rankInForce,
  readRankNotes,
  type Classification,
} from '#shared/accounts';
import type { Account, Contact, Id, Opportunity } from '#shared/domain';
import type { AccountDetail } from '#shared/rpc';
import type { Workspace } from '../workspace/workspace.ts';
import { accountActivities } from './account-activities.ts';
import { accountCases } from './account-cases.ts';

const mostActivities = 200;

/** An account with everything that hangs on it, from memory; null when it is not on this laptop. */
export function readAccountDetail(id: Id, workspace: Workspace, now: number): AccountDetail | null {
  const { index, board } = workspace;
  const { edition, calendar } = board.judge;
  const account = index.accounts.get(id);
  if (!account) return null;
  const owner = account.ownerId ? index.users.get(account.ownerId) : undefined;
  const classified = classifyAccount(account, edition, calendar, now);
  const standing = explainStanding(account, edition);
  const contacts = index.contactsOf.get(id).flatMap((one) => index.contacts.get(one) ?? []);
  const opportunities = index.opportunitiesOf.get(id).flatMap((one) => index.opportunities.get(one) ?? []);
  const { cases, highValueCaseId } = accountCases(id, workspace, now);
  const activities = accountActivities(id, workspace, now);
  return {
    ...figuresOf(account),
    owner: owner?.name ?? null,
    ownerNote: noteOwner('account', owner, edition),
    segment: classified.segment,
    standing: standing && {
      ...standing,
      missing: [...standing.missing],
      rows: standing.rows.map((row) => ({ ...row, conditions: [...row.conditions] })),
    },
    rank: edition.rank === null ? null : rankOf(account, classified, workspace),
    lifecycle: lifecycleOf(classified),
    caseTypes: classified.caseTypes && { ...classified.caseTypes },
    highValueCaseId,
    contacts: contacts.map(toContact).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    opportunities: [...opportunities].sort(byState).map((one) => ({
      id: one.id,
      name: one.name,
      type: one.type,
      stage: one.stage,
      state: one.closed ? (one.won ? 'won' : 'lost') : 'open',
      closeDate: one.closeDate ?? null,
      amount: one.amount ?? null,
      nArr: one.nArr ?? null,
      renewalRisk: one.renewalRisk ?? null,
      ownerNote: noteOwner('opportunity', one.ownerId ? index.users.get(one.ownerId) : undefined, edition),
    })),
    cases: [...cases],
    activities: activities.slice(0, mostActivities),
    activityCount: activities.length,
  };
}

function figuresOf(account: Account) {
  return {
    id: account.id,
    name: account.name,
    region: account.region ?? null,
    country: account.country ?? null,
    industry: account.industry ?? null,
    webDomain: account.webDomain ?? null,
    employees: account.employees ?? null,
    carr: account.carr ?? null,
    lam: account.lam ?? null,
    totalFunding: account.totalFunding ?? null,
    ultimate: account.ultimate ?? null,
    highValue: account.highValue === true,
    gitlabAdmin: account.gitlabAdmin ?? null,
    billingAddressComplete: account.billingAddressComplete ?? null,
    renewsOn: account.subscriptionEnd ?? null,
    autoRenew: account.autoRenew ?? null,
  };
}

function rankOf(account: Account, { rank }: Classification, { index }: Workspace): AccountDetail['rank'] {
  const notes = readRankNotes(index.activitiesOf.account.get(account.id));
  return {
    inForce: rankInForce(rank, notes),
    inSalesforce: account.rank ?? null,
    notes: notes.map(({ byId, ...note }) => ({ ...note, by: index.users.get(byId)?.name ?? null })).reverse(),
  };
}

function lifecycleOf({ reasons: { lifecycle } }: Classification): AccountDetail['lifecycle'] {
  return lifecycle && { phase: lifecycle.value, rule: lifecycle.rule, why: lifecycle.why };
}

function toContact(contact: Contact): AccountDetail['contacts'][number] {
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

/** Open ones first by their close date, those without last; then the closed ones, the latest first. */
function byState(a: Opportunity, b: Opportunity): number {
  if (a.closed !== b.closed) return a.closed ? 1 : -1;
  const [first, second] = a.closed ? [b, a] : [a, b];
  const day = (one: Opportunity) => one.closeDate ?? (a.closed ? '' : '9999');
  return day(first) < day(second) ? -1 : day(first) > day(second) ? 1 : a.id < b.id ? -1 : 1;
}
