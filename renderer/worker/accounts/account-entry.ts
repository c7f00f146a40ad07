import { judgeSegment, standingOf } from '#shared/accounts';
import type { Account, Id } from '#shared/domain';
import type { HandbookEdition } from '#shared/handbook';
import type { AccountRow } from '#shared/rpc';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';

/** A row of the list of accounts, with what it is found and filtered by. */
export interface AccountEntry extends AccountRow {
  readonly hasAdmin: boolean;
  /** The name as it is ordered: without capitals and accents. */
  readonly sortName: string;
  /** Everything that search looks at, in lower case. */
  readonly haystack: string;
}

export function accountEntry(account: Account, index: WorkspaceIndex, edition: HandbookEdition): AccountEntry {
  const contacts = index.contactsOf.get(account.id).flatMap((id) => index.contacts.get(id) ?? []);
  const named = contacts.flatMap(({ firstName, lastName, email }) => [[firstName, lastName].join(' '), email]);
  return {
    id: account.id,
    name: account.name,
    region: account.region ?? null,
    carr: account.carr ?? null,
    renewsOn: account.subscriptionEnd ?? null,
    covered: judgeSegment(account, edition).covered,
    standing: standingOf(account, edition),
    highValue: account.highValue === true,
    openCases: openCasesOf(account.id, index, edition).length,
    sortName: account.name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
    hasAdmin: (account.gitlabAdmin ?? '') !== '',
    haystack: [account.name, account.webDomain, ...named].filter(Boolean).join('\n').toLowerCase(),
  };
}

export function openCasesOf(account: Id, index: WorkspaceIndex, edition: HandbookEdition): readonly Id[] {
  return index.casesOf.account.get(account).filter((id) => {
    const theCase = index.cases.get(id);
    return theCase !== undefined && edition.meaningOf(theCase.status).group !== 'closed';
  });
}
