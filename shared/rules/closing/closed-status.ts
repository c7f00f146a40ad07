import type { HandbookEdition, Outcome } from '#shared/handbook';

/** STAT: the status that an outcome is written as; null where the edition has none. */
export function closedStatusOf(edition: HandbookEdition, outcome: Outcome): string | null {
  for (const { label, meaning } of edition.statuses) {
    if (meaning.group === 'closed' && meaning.outcome === outcome) return label;
  }
  return null;
}
