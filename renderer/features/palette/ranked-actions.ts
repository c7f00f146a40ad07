import {
  actionGroups,
  actionIds,
  factsOf,
  type ActionGroup,
  type ActionId,
} from '../../state/actions/catalogue.data.ts';

const shown = actionIds.filter((id) => factsOf(id).keyOnly !== true);

/** How well an entry fits: every word typed must stand in it; one whose name begins so comes first, one that has them in its name next. */
export function fit(typed: string, title: string, words = ''): number {
  const name = title.toLowerCase();
  const all = `${name} ${words.toLowerCase()}`;
  const search = typed.trim().toLowerCase();
  if (!search.split(/\s+/u).every((word) => all.includes(word))) return 0;
  if (name.startsWith(search)) return 1;
  return name.includes(search) ? 0.8 : 0.4;
}

/**
 * What can be done and fits, by group: the best group first, in each the best first, of equal ones those that can be done now. Ranked
 * here because the palette's component leaves its groups where they are.
 */
export function rankedActions(
  typed: string,
  usable: ReadonlySet<ActionId>,
): readonly (readonly [group: ActionGroup, ids: readonly ActionId[]])[] {
  const fits = new Map<ActionId, number>();
  for (const id of shown) {
    const { title, group, words = '' } = factsOf(id);
    const how = fit(typed, title, `${group} ${words}`);
    if (how > 0) fits.set(id, how);
  }
  const fitOf = (id: ActionId): number => fits.get(id) ?? 0;
  const worth = (id: ActionId): number => fitOf(id) + (usable.has(id) ? 0.1 : 0);
  const groups = actionGroups
    .map((group) => {
      const ids = [...fits.keys()].filter((id) => factsOf(id).group === group);
      return [group, ids.sort((a, b) => worth(b) - worth(a))] as const;
    })
    .filter(([, ids]) => ids.length > 0);
  return typed.trim() === '' ? groups : groups.sort(([, [a]], [, [b]]) => worth(b!) - worth(a!));
}
