import type { RefObject } from 'react';
import { useActions } from '../../state/actions/use-actions.ts';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { accountRowHeight } from './AccountList.tsx';
import type { Choosing } from './use-chosen-account.ts';

interface AccountKeys extends Choosing {
  readonly list: RefObject<HTMLElement | null>;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** The keys of the list of accounts. Letters work from anywhere; arrows and the like only where nothing else scrolls. */
export function useAccountKeys({ list, field, chosen, moveTo, moveBy }: AccountKeys): void {
  const { store } = useDeskServices();
  const page = () => Math.max(1, Math.floor((list.current?.clientHeight ?? 0) / accountRowHeight) - 1);
  const onList = () => {
    const at = document.activeElement;
    return at === null || at === document.body || list.current?.contains(at) === true;
  };
  const inList = (act: () => void) => () => {
    if (!onList()) return false;
    act();
    return true;
  };
  const show = (pageOpen: boolean) => store.setState(({ accounts }) => ({ accounts: { ...accounts, pageOpen } }));
  useActions({
    'list.down': () => moveBy(1),
    'list.up': () => moveBy(-1),
    'list.first': () => (onList() ? moveTo(0) : false),
    'list.last': () => (onList() ? moveTo(Number.MAX_SAFE_INTEGER) : false),
    'list.search': () => {
      field.current?.focus();
      field.current?.select();
    },
  });
  useKeys({
    ArrowDown: inList(() => moveBy(1)),
    ArrowUp: inList(() => moveBy(-1)),
    PageDown: inList(() => moveBy(page())),
    PageUp: inList(() => moveBy(-page())),
    Enter: () => {
      if (!chosen || !onList()) return false;
      show(true);
      // Once it is drawn, which in a narrow window it was not.
      setTimeout(() => document.getElementById('account-page')?.focus({ preventScroll: true }));
      return true;
    },
    Escape: () => {
      if (onList()) return false;
      show(false);
      setTimeout(() => list.current?.focus({ preventScroll: true }));
      return true;
    },
  });
}
