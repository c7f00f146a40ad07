import { dayShape, type CaseRow } from '#shared/lists';
import { useEffect, useState } from 'react';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { longestSearch } from '../../state/browsing.ts';

const most = 6;
const nobody: readonly CaseRow[] = [];

/** The first cases on this laptop that have what is typed, the most pressing first; none before two letters. */
export function useFoundCases(typed: string): readonly CaseRow[] {
  const { desk } = useDeskServices();
  const [found, setFound] = useState<{ readonly search: string; readonly rows: readonly CaseRow[] } | null>(null);
  const search = typed.trim().slice(0, longestSearch);
  useEffect(() => {
    if (search.length < 2) return undefined;
    let wanted = true;
    const take = (rows: readonly CaseRow[]) => wanted && setFound({ search, rows });
    const view = { ...dayShape, source: 'all', groupBy: 'none', search } as const;
    desk.lists.window({ view, from: 0, to: most, knownSpans: null }).then(
      ({ rows }) => take(rows),
      // The list behind the palette says what is wrong with the worker.
      () => take(nobody),
    );
    return () => {
      wanted = false;
    };
  }, [desk, search]);
  return search.length < 2 || found === null ? nobody : found.rows;
}
