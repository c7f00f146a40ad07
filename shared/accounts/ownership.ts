import type { User } from '#shared/domain';
import type { HandbookEdition } from '#shared/handbook';

/** OWN: something to know about an owner. It is shown, and is no error. */
export interface OwnershipNote {
  readonly rule: 'OWN-1' | 'OWN-2';
  readonly says: string;
}

/**
 * OWN: accounts and opportunities belong to a Sales User, never to a person. `owner` is undefined where it is not known,
 * about which nothing is said.
 */
export function noteOwner(
  record: 'account' | 'opportunity',
  owner: User | undefined,
  { ownership, workingRoles }: HandbookEdition,
): OwnershipNote | null {
  if (ownership.owner === 'person' || owner === undefined || owner.role === 'sales-user') return null;
  if (record === 'opportunity' && ownership.resetsAdvocateOwned && workingRoles.includes(owner.role)) {
    return { rule: 'OWN-2', says: `${owner.name} owns this opportunity; Ops will set it back to the Sales User.` };
  }
  return {
    rule: 'OWN-1',
    says: `${owner.name} owns this ${record}; it belongs to ${ownership.salesUsers.join(' or ')}.`,
  };
}
