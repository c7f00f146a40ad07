import type { ListFilters } from '#shared/lists';
import type { ListChoices } from '#shared/rpc';
import { bandWord, type Band } from '../../ui/BandMark.tsx';

export const bands: readonly Band[] = ['breached', 'now', 'slipping', 'planned', 'quiet'];
export const priorities = ['High', 'Medium', 'Low'] as const;

/** The filters that are on or off. */
export const switches = [
  ['waiting', 'Waiting for an answer', 'A customer’s mail, a colleague’s question or the first review is owed'],
  ['gaps', 'Required 10 has gaps', 'Something of the Required 10 is missing'],
  ['highValue', 'High value accounts', 'A High Value Account case, or a case on such an account'],
] as const satisfies readonly (readonly [keyof ListFilters, string, string])[];

export interface FilterChip {
  readonly key: keyof ListFilters;
  readonly text: string;
}

/** The filters that are set, each as a person says it. `choices` gives names where filters have ids. */
export function chipsOf(filters: ListFilters, choices: ListChoices | undefined): readonly FilterChip[] {
  const named = (values: readonly string[], among: ListChoices['owners'] | undefined) =>
    said(values.map((value) => among?.find((one) => one.value === value)?.label ?? value));
  const chips: (FilterChip | null)[] = [
    filters.bands.length > 0 ? { key: 'bands', text: said(filters.bands.map(bandWord)) } : null,
    filters.priorities.length > 0 ? { key: 'priorities', text: `${said(filters.priorities)} priority` } : null,
    filters.statuses.length > 0 ? { key: 'statuses', text: named(filters.statuses, choices?.statuses) } : null,
    filters.triggers.length > 0 ? { key: 'triggers', text: named(filters.triggers, choices?.triggers) } : null,
    filters.regions.length > 0 ? { key: 'regions', text: named(filters.regions, choices?.regions) } : null,
    filters.owners.length > 0 ? { key: 'owners', text: named(filters.owners, choices?.owners) } : null,
    ...switches.map(([key, text]) => (filters[key] ? { key, text } : null)),
  ];
  return chips.filter((chip) => chip !== null);
}

function said(words: readonly string[]): string {
  return words.length > 2 ? `${words[0] ?? ''} and ${words.length - 1} more` : words.join(' or ');
}
