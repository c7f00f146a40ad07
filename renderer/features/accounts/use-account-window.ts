import type { AccountRow, AccountSelection, AccountWindow } from '#shared/rpc';
import { useEffect, useRef, useState } from 'react';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { useDeskTick } from '../../state/use-desk-tick.ts';

/** Rows asked for beyond each end of what is on screen. */
const margin = 40;
const longestWindow = 400;

/** The list as shown: its counts, and the rows near the screen by their index. */
export interface AccountCut extends Pick<AccountWindow, 'version' | 'total' | 'all' | 'notion'> {
  readonly selection: AccountSelection;
  readonly rows: ReadonlyMap<number, AccountRow>;
}

/**
 * The few rows that the UI thread knows, of `[from, to)` and around. The old cut stays until the new one is there, one question
 * is under way at a time, and what the data worker tells anew is asked for anew.
 */
export function useAccountWindow(selection: AccountSelection, from: number, to: number): AccountCut | undefined {
  const { desk } = useDeskServices();
  const tick = useDeskTick();
  const [cut, setCut] = useState<AccountCut>();
  const state = useRef({ wanted: { selection, from, to, tick }, cut, askedTick: -1, asking: false });

  useEffect(() => {
    const now = state.current;
    now.wanted = { selection, from, to, tick };
    if (now.asking) return;
    now.asking = true;
    void (async () => {
      for (let request = next(now); request; request = next(now)) {
        const { wanted } = now;
        now.askedTick = wanted.tick;
        try {
          const window = await desk.accounts.window(request);
          now.cut = take(window, request.selection, now.cut);
          setCut(now.cut);
        } catch {
          // The status line says what is wrong with the worker; it is asked again when it tells something new.
          break;
        }
      }
      now.asking = false;
    })();
  }, [desk, selection, from, to, tick]);
  return cut;
}

interface Asking {
  readonly wanted: {
    readonly selection: AccountSelection;
    readonly from: number;
    readonly to: number;
    readonly tick: number;
  };
  readonly cut: AccountCut | undefined;
  readonly askedTick: number;
}

/** What is still to be asked for; null when everything wanted is there. */
function next({ wanted, cut, askedTick }: Asking) {
  const { selection, from, to, tick } = wanted;
  const offset = Math.max(0, from - margin);
  const limit = Math.min(to + margin - offset, longestWindow);
  if (cut?.selection !== selection || askedTick !== tick) return { selection, offset, limit };
  for (let at = from; at < Math.min(to, cut.total); at++) if (!cut.rows.has(at)) return { selection, offset, limit };
  return null;
}

/** Rows of the same list are added to those known; a row that is as it was stays the same object, and is not drawn again. */
function take(window: AccountWindow, selection: AccountSelection, before: AccountCut | undefined): AccountCut {
  const same = before?.selection === selection && before.version === window.version;
  const known = new Map([...(before?.rows.values() ?? [])].map((row) => [row.id, row]));
  const rows = new Map(same ? before.rows : []);
  window.rows.forEach((row, at) => {
    const old = known.get(row.id);
    rows.set(window.offset + at, old && isSame(old, row) ? old : row);
  });
  const { version, total, all, notion } = window;
  return { selection, version, total, all, notion, rows };
}

function isSame(a: AccountRow, b: AccountRow): boolean {
  return (Object.keys(a) as (keyof AccountRow)[]).every((key) => a[key] === b[key]);
}
