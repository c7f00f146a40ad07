import type { ListedCase } from '#shared/lists';

/** A case as lists look at it: open, mine, nothing owed. */
export function aListedCase(with_: Partial<ListedCase> = {}): ListedCase {
  return {
    id: 'c1',
    subject: 'Contact Sales Request',
    status: 'Open',
    statusGroup: 'open',
    band: 'planned',
    priority: 'Medium',
    leadingDueAt: null,
    carr: 0,
    createdAt: 1_000,
    touchedAt: 1_000,
    account: 'Acorn',
    accountId: 'a1',
    contact: null,
    owner: 'Kim Kowalski',
    ownerId: 'u-kk',
    region: null,
    trigger: 'contact-sales',
    category: 'inbound',
    highValue: false,
    facts: { obligations: [] },
    ...with_,
  };
}
