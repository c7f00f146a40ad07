import type { Id, User } from '#shared/domain';
import type { PersonFacts } from '#shared/rpc';
import { isPerson, sharedInitials, withInitials, type InitialsChoices } from '#shared/settings';

/** The team as Salesforce knows it, with the initials in force; me first, then by name. */
export function peopleOf(users: ReadonlyMap<Id, User>, me: Id, choices: InitialsChoices): PersonFacts[] {
  const people = [...users.values()].filter(isPerson).map((user) => withInitials(user, choices));
  const shared = sharedInitials(people);
  return people
    .map(({ id, name, role, region, managerId, initials }) => ({
      id,
      name,
      role,
      region: region ?? null,
      manager: (managerId === undefined ? undefined : users.get(managerId)?.name) ?? null,
      me: id === me,
      initials,
      salesforceInitials: users.get(id)?.initials ?? initials,
      sharedWith: [...(shared.get(id) ?? [])],
    }))
    .sort((a, b) => Number(b.me) - Number(a.me) || (a.name < b.name ? -1 : 1));
}
