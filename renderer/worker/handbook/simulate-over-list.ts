import type { HandbookEdition } from '#shared/handbook';
import type { SimulatedCase, SimulationStep } from '#shared/rpc';
import { simulateCase, type VerdictChange } from '#shared/simulation';
import { contextOf } from '../day/day-entry.ts';
import { Slices } from '../slices.ts';
import type { Workspace } from '../workspace/workspace.ts';

const tellEveryMs = 100;

/**
 * Tries an edition over the open cases of the list, in slices, so that the desk answers meanwhile. Each step says how far it
 * is and which cases were found since the last one.
 */
export async function* simulateOverList(
  edition: HandbookEdition,
  workspace: Pick<Workspace, 'board' | 'index'>,
  clock: () => number,
  signal: AbortSignal | undefined,
): AsyncGenerator<SimulationStep, void> {
  const { board, index } = workspace;
  const { edition: from, calendar } = board.judge;
  const now = clock();
  const entries = [...board.entries];
  const slices = new Slices(clock);
  let found: SimulatedCase[] = [];
  let toldAt = now;
  for (const [done, entry] of entries.entries()) {
    const theCase = index.cases.get(entry.id);
    if (theCase) {
      const context = contextOf(theCase, index, board.judge);
      const changes = simulateCase(edition, theCase, context, { from, calendar, now }).filter(matters);
      const { id, caseNumber, subject, account, owner } = entry;
      if (changes.length > 0) found.push({ id, caseNumber, subject, account, owner, changes: [...changes] });
    }
    if (!slices.isOver) continue;
    await slices.pause();
    if (signal?.aborted) return;
    if (clock() - toldAt < tellEveryMs) continue;
    toldAt = clock();
    yield { done: done + 1, of: entries.length, found };
    found = [];
  }
  yield { done: entries.length, of: entries.length, found };
}

/** Whether an item does not apply or is not asked at all is the same to who works the case. */
function matters({ before, after }: VerdictChange): boolean {
  return !isNothing(before) || !isNothing(after);
}

function isNothing(verdict: string | null): boolean {
  return verdict === null || verdict === 'not-applicable';
}
