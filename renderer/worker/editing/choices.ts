import type { Account, Id } from '#shared/domain';
import { suggestCovers } from '#shared/flows';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';
import { contactsOf, fullName } from './mend.ts';
import { meOf, type Work } from './work.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly detail: string | null;
  readonly why: string | null;
}

export interface ChoicesInput {
  readonly of: 'contact' | 'admin' | 'opportunity' | 'account' | 'advocate' | 'user' | 'duplicate' | 'lead';
  readonly caseId: Id | null;
  readonly accountId?: Id | undefined;
  readonly search: string;
}

const most = 50;

/** What may be chosen where a record is asked for: what is near to the case first, the rest once it is searched for. */
export function choices(work: Work, input: ChoicesInput): Choice[] {
  const { search } = input;
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean);
  const found: Choice[] = [];
  const seen = new Set<string>();
  for (const choice of candidates(work, input, words.length > 0)) {
    if (found.length >= most) break;
    const text = `${choice.label}\n${choice.detail ?? ''}`.toLowerCase();
    if (seen.has(choice.value) || !words.every((word) => text.includes(word))) continue;
    seen.add(choice.value);
    found.push(choice);
  }
  return found;
}

function* candidates(work: Work, { of, caseId, accountId }: ChoicesInput, searched: boolean): Generator<Choice> {
  const { index, board } = work.workspace;
  const theCase = caseId === null ? undefined : index.cases.get(caseId);
  const near = accountId ?? theCase?.accountId;
  switch (of) {
    case 'contact':
    case 'admin': {
      const asChoice = (contact: Parameters<typeof fullName>[0], why: string | null): Choice => ({
        value: of === 'admin' ? fullName(contact) : contact.id,
        label: fullName(contact),
        detail: contact.email ?? contact.title ?? null,
        why,
      });
      for (const contact of contactsOf(work, near)) yield asChoice(contact, 'Of the account');
      if (searched && of === 'contact') for (const contact of index.contacts.values()) yield asChoice(contact, null);
      return;
    }
    case 'opportunity':
      for (const id of index.opportunitiesOf.get(near)) yield* opportunity(index, id, 'Of the account');
      if (searched) for (const id of index.opportunities.keys()) yield* opportunity(index, id, null);
      return;
    case 'account': {
      const ofCase = index.accounts.get(near ?? '');
      if (ofCase) yield account(ofCase, 'Of the case that is open');
      if (searched) for (const one of index.accounts.values()) yield account(one, null);
      return;
    }
    case 'advocate':
      for (const { user, why } of suggestCovers(meOf(work), [...index.users.values()], board.judge.edition))
        yield { value: user.id, label: user.name, detail: user.region ?? null, why };
      return;
    case 'user':
      for (const user of index.users.values())
        yield { value: user.id, label: user.name, detail: user.department ?? user.role, why: null };
      return;
    case 'duplicate':
      for (const id of index.casesOf.account.get(theCase?.accountId))
        if (id !== caseId) yield* otherCase(index, id, 'On the same account');
      if (searched) for (const id of index.cases.keys()) if (id !== caseId) yield* otherCase(index, id, null);
      return;
    case 'lead':
      if (searched)
        for (const lead of index.leads.values())
          yield { value: lead.id, label: lead.lastName, detail: lead.company ?? lead.email ?? null, why: null };
      return;
  }
}

function account({ id, name, webDomain }: Account, why: string | null): Choice {
  return { value: id, label: name, detail: webDomain ?? null, why };
}

function* opportunity(index: WorkspaceIndex, id: Id, why: string | null): Generator<Choice> {
  const one = index.opportunities.get(id);
  if (one) yield { value: id, label: one.name, detail: `${one.type}, ${one.stage}`, why };
}

function* otherCase(index: WorkspaceIndex, id: Id, why: string | null): Generator<Choice> {
  const one = index.cases.get(id);
  if (one) yield { value: id, label: `${one.caseNumber} ${one.subject}`, detail: one.status, why };
}
