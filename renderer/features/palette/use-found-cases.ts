import type { DayRow } from '#shared/rpc';
import { useEffect, useState } from 'react';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { longestSearch } from '../../state/browsing.ts';

const most = 6;
const nobody: readonly DayRow[] = [];

/** The first cases of the day that have what is typed; none before two letters. */
export function useFoundCases(typed: string): readonly DayRow[] {
  const { desk } = useDeskServices();
  const [found, setFound] = useState<{ readonly search: string; readonly rows: readonly DayRow[] } | null>(null);
  const search = typed.trim().slice(0, longestSearch);
  useEffect(() => {
    if (search.length < 2) return undefined;
    let wanted = true;
    const take = (rows: readonly DayRow[]) => wanted && setFound({ search, rows });
    desk.day({ search, offset: 0, limit: most }).then(
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
