import { plainWords } from '#shared/lib';
import type { HandbookEdition } from '#shared/handbook';
import type { Patch } from '#shared/outbox';
import type { EditedTable, FieldFacts } from '#shared/sync';

/**
 * A patch in the org's own picklist values: `Closed - Resolved` where the org says `Closed: Resolved`. A status is found by what
 * it means, other values by their letters; what the org has no word for stays, and is refused as such.
 */
export function inOrgWords(
  table: EditedTable,
  patch: Patch,
  facts: FieldFacts | null,
  edition: Pick<HandbookEdition, 'meaningOf'>,
): Patch {
  if (!facts) return patch;
  return Object.fromEntries(
    Object.entries(patch).map(([field, value]) => {
      const offered = facts[table][field]?.values?.map((one) => one.value);
      if (typeof value !== 'string' || !offered || value === '' || offered.includes(value)) return [field, value];
      const found =
        offered.find((one) => plainWords(one) === plainWords(value)) ??
        (table === 'cases' && field === 'status' ? sameMeaning(value, offered, edition) : undefined);
      return [field, found ?? value];
    }),
  );
}

/** The first in the org's order: one plain In Progress begins with its first stage. */
function sameMeaning(
  status: string,
  offered: readonly string[],
  { meaningOf }: Pick<HandbookEdition, 'meaningOf'>,
): string | undefined {
  const wanted = meaningOf(status);
  return offered.find((one) => {
    const meaning = meaningOf(one);
    if (meaning.group === 'closed') return wanted.group === 'closed' && meaning.outcome === wanted.outcome;
    if (meaning.group === 'open') return wanted.group === 'open';
    return (
      wanted.group === 'in-progress' &&
      (wanted.stage === null || meaning.stage === null || meaning.stage === wanted.stage)
    );
  });
}
