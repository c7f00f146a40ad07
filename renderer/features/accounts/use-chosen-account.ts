import type { AccountSelection } from '#shared/rpc';
import { useCallback, useEffect } from 'react';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import type { ChosenAccount } from '../../state/accounts-view.ts';
import type { AccountCut } from './use-account-window.ts';

export interface Choosing {
  readonly chosen: ChosenAccount | null;
  /** Puts the hand on the row at `index`, or the nearest there is. */
  readonly moveTo: (index: number) => void;
  readonly moveBy: (rows: number) => void;
}

/** The account that the hand is on, and how it moves. It stays on its account when the list is ordered anew. */
export function useChosenAccount(cut: AccountCut | undefined, selection: AccountSelection): Choosing {
  const { store, desk } = useDeskServices();
  const chosen = useDesk((view) => view.accounts.chosen);
  const set = useCallback(
    (to: Pick<ChosenAccount, 'id' | 'index'>, byHand: boolean) =>
      store.setState(({ accounts }) => {
        const moves = (accounts.chosen?.moves ?? 0) + (byHand ? 1 : 0);
        return { accounts: { ...accounts, chosen: { ...to, moves } } };
      }),
    [store],
  );

  useEffect(() => {
    if (!cut || !chosen) return undefined;
    if (chosen.id === null) {
      const index = Math.min(chosen.index, cut.total - 1);
      const id = cut.rows.get(index)?.id ?? null;
      if (id !== null) set({ id, index }, false);
      return undefined;
    }
    if (cut.rows.get(chosen.index)?.id === chosen.id) return undefined;
    const { id } = chosen;
    let dropped = false;
    void desk.accounts.indexOf({ selection, id }).then(
      (index) => {
        if (!dropped && index !== chosen.index) set({ id, index }, false);
      },
      () => undefined,
    );
    return () => {
      dropped = true;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a new list can have moved it: a hand knows where it is
  }, [cut?.version, cut?.selection, cut?.rows, chosen?.id, set, desk]);

  const moveTo = useCallback(
    (index: number) => {
      if (!cut || cut.total === 0) return;
      const at = Math.min(Math.max(index, 0), cut.total - 1);
      set({ id: cut.rows.get(at)?.id ?? null, index: at }, true);
    },
    [cut, set],
  );
  const moveBy = useCallback(
    (rows: number) => {
      const from = store.getState().accounts.chosen?.index ?? -1;
      if (from < 0) moveTo(rows > 0 ? 0 : Number.MAX_SAFE_INTEGER);
      else moveTo(from + rows);
    },
    [store, moveTo],
  );
  return { chosen, moveTo, moveBy };
}
