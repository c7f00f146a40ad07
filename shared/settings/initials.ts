import type { Id, User } from '#shared/domain';

/** Initials that differ from Salesforce's, by the person's id. */
export type InitialsChoices = Readonly<Record<Id, string>>;

/** Two or three letters in capitals, dots and blanks left out; null when there are fewer or more, or other signs. */
export function readInitials(text: string): string | null {
  const letters = text.replace(/[.\s]/g, '').toUpperCase();
  return /^\p{Lu}{2,3}$/u.test(letters) ? letters : null;
}

/** A person with the initials that hold on this laptop. */
export function withInitials(user: User, choices: InitialsChoices): User {
  const initials = choices[user.id];
  return initials === undefined || initials === user.initials ? user : { ...user, initials };
}

/** Those who write Next Steps. A sales user is nobody. */
export function isPerson({ role }: Pick<User, 'role'>): boolean {
  return role !== 'sales-user';
}

/** By id, the names of the others with the same initials; whoever has theirs alone is left out. */
export function sharedInitials(
  people: readonly Pick<User, 'id' | 'name' | 'initials'>[],
): ReadonlyMap<Id, readonly string[]> {
  const byInitials = new Map<string, Pick<User, 'id' | 'name' | 'initials'>[]>();
  for (const person of people) {
    const initials = person.initials.replace(/[^\p{L}]/gu, '').toUpperCase();
    if (initials !== '') byInitials.set(initials, [...(byInitials.get(initials) ?? []), person]);
  }
  const shared = new Map<Id, readonly string[]>();
  for (const same of byInitials.values()) {
    if (same.length < 2) continue;
    for (const { id } of same)
      shared.set(
        id,
        same.filter((other) => other.id !== id).map(({ name }) => name),
      );
  }
  return shared;
}
