import type { User } from '#shared/domain';
import type { HandbookEdition } from '#shared/handbook';

export interface CoverSuggestion {
  readonly user: User;
  readonly why: string;
}

/** FLOW-3: who may cover for somebody, those with the same region and languages first, then by name. */
export function suggestCovers(
  me: User,
  users: readonly User[],
  { workingRoles }: Pick<HandbookEdition, 'workingRoles'>,
): readonly CoverSuggestion[] {
  const mine = new Set((me.languages ?? []).map(plain));
  return users
    .filter(({ id, role }) => id !== me.id && workingRoles.includes(role))
    .map((user) => {
      const region = me.region !== undefined && user.region === me.region;
      const shared = (user.languages ?? []).filter((language) => mine.has(plain(language)));
      const reasons = [...(region ? [user.region] : []), ...shared];
      return { user, why: reasons.join(', '), score: (region ? 10 : 0) + shared.length };
    })
    .sort((a, b) => b.score - a.score || a.user.name.localeCompare(b.user.name, 'en'))
    .map(({ user, why }) => ({ user, why: why === '' ? 'Neither region nor language in common' : why }));
}

function plain(language: string): string {
  return language.trim().toLowerCase();
}
