import type { HandbookEdition } from '#shared/handbook';
import { statusGroupSchema, type StatusGroup } from '#shared/lists';
import type { ListChoices } from '#shared/rpc';
import type { DayEntry } from '../day/day-entry.ts';

const statusWords: Readonly<Record<StatusGroup, string>> = {
  open: 'Open',
  attempting: 'Attempting contact',
  blocked: 'Blocked',
  engaged: 'Engaged',
  'in-progress': 'In progress',
  closed: 'Closed',
};

/** What there is to filter these cases by, and how many have it. */
export function choicesOf(entries: Iterable<DayEntry>, edition: HandbookEdition): ListChoices {
  const statuses = new Map<StatusGroup, number>();
  const triggers = new Map<string, number>();
  const regions = new Map<string, number>();
  const owners = new Map<string, number>();
  const names = new Map<string, string>();
  for (const entry of entries) {
    count(statuses, entry.statusGroup);
    count(triggers, entry.trigger ?? 'none');
    count(regions, entry.region ?? 'none');
    count(owners, entry.ownerId);
    names.set(entry.ownerId, entry.owner ?? 'Owner not known');
  }
  const labelOf = (id: string): string => edition.triggers.find((one) => one.id === id)?.labels[0] ?? 'None named';
  const chosen = (counts: Map<string, number>, label: (value: string) => string): ListChoices['owners'] =>
    [...counts]
      .map(([value, n]) => ({ value, label: label(value), count: n }))
      .sort((a, b) => (a.label < b.label ? -1 : 1));
  return {
    statuses: statusGroupSchema.options.flatMap((value) => {
      const n = statuses.get(value);
      return n === undefined ? [] : [{ value, label: statusWords[value], count: n }];
    }),
    triggers: chosen(triggers, labelOf),
    regions: chosen(regions, (region) => (region === 'none' ? 'Not known' : region)),
    owners: chosen(owners, (id) => names.get(id) ?? id),
  };
}

function count<Value>(counts: Map<Value, number>, value: Value): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
