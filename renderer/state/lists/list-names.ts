import { dayShape, type ListShape } from '#shared/lists';
import type { Screen } from '../screens.ts';

/** The lists that a screen shows, each with its own search, place and looks. */
export const listNames = ['day', 'cases'] as const;
export type ListName = (typeof listNames)[number];

/** The list of a screen; null where it has none. */
export function listOf(screen: Screen): ListName | null {
  return screen === 'day' || screen === 'cases' ? screen : null;
}

/** How each list stands until somebody changes it. */
export const firstShapes: Readonly<Record<ListName, ListShape>> = {
  day: dayShape,
  cases: { ...dayShape, source: 'mine-open', sort: { by: 'touched', descending: true }, groupBy: 'none' },
};
