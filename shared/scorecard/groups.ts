import type { Id, Region, User } from '#shared/domain';

/** People whose cases are judged together. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly userIds: readonly Id[];
}

const NONE = 'none';
const REGIONS: readonly Region[] = ['AMER', 'EMEA', 'APJ', 'APAC'];

/** Everyone with an Advocate's role, by name. */
export function advocatesOf(users: readonly User[]): readonly User[] {
  return users.filter(({ role }) => role === 'advocate').sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
}

/** The Advocates of each manager, by the manager's name; last those whose manager is not known. */
export function teamsOf(advocates: readonly User[], users: readonly User[]): readonly Group[] {
  const ids = new Set(advocates.map(({ managerId }) => managerId));
  const managers = users.filter(({ id }) => ids.has(id)).sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
  return groupsOf(advocates, managers, ({ managerId }) => managerId, 'No manager');
}

/** The Advocates of each region; last those without one. */
export function regionsOf(advocates: readonly User[]): readonly Group[] {
  const regions = REGIONS.map((region) => ({ id: region, name: region }));
  return groupsOf(advocates, regions, ({ region }) => region, 'No region');
}

function groupsOf(
  advocates: readonly User[],
  groups: readonly { readonly id: string; readonly name: string }[],
  groupOf: (user: User) => string | undefined,
  rest: string,
): readonly Group[] {
  const known = new Set(groups.map(({ id }) => id));
  const idsIn = (wanted: (group: string | undefined) => boolean) =>
    advocates.filter((user) => wanted(groupOf(user))).map(({ id }) => id);
  return [
    ...groups.map(({ id, name }) => ({ id, name, userIds: idsIn((group) => group === id) })),
    { id: NONE, name: rest, userIds: idsIn((group) => group === undefined || !known.has(group)) },
  ].filter(({ userIds }) => userIds.length > 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
