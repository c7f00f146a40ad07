import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, type MouseEvent, type RefObject } from 'react';
import type { ChosenAccount } from '../../state/accounts-view.ts';
import { useTime } from '../../state/use-time.ts';
import { renewalWords } from './account-words.ts';
import { accountElementId, AccountRow } from './AccountRow.tsx';
import type { AccountCut } from './use-account-window.ts';
import styles from './AccountList.module.css';

export const accountRowHeight = 52;

interface AccountListProps {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly cut: AccountCut | undefined;
  readonly chosen: ChosenAccount | null;
  /** Which rows are on screen, and so wanted. */
  readonly onRange: (from: number, to: number) => void;
  readonly onChoose: (index: number) => void;
}

/** The rows on screen. Whatever the length of the list, only these are known here. */
export function AccountList({ list, cut, chosen, onRange, onChoose }: AccountListProps) {
  const time = useTime();
  const total = cut?.total ?? 0;
  const virtual = useVirtualizer({
    count: total,
    estimateSize: () => accountRowHeight,
    getScrollElement: () => list.current,
    overscan: 6,
    paddingStart: 6,
    paddingEnd: 8,
  });
  const items = virtual.getVirtualItems();
  const [from, to] = [items[0]?.index ?? 0, (items.at(-1)?.index ?? 40) + 1];
  useEffect(() => onRange(from, to), [onRange, from, to]);

  const selection = cut?.selection;
  useLayoutEffect(() => {
    list.current?.scrollTo({ top: 0 });
  }, [list, selection]);

  const { moves, index } = chosen ?? { moves: 0, index: -1 };
  useLayoutEffect(() => {
    if (index === 0) virtual.scrollToOffset(0);
    else if (index > 0) virtual.scrollToIndex(index, { align: 'auto' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the list scrolls for the hand, not for what moves by itself
  }, [virtual, moves]);

  const click = (event: MouseEvent<HTMLDivElement>) => {
    const at = (event.target as Element).closest<HTMLElement>('[data-index]')?.dataset['index'];
    if (at !== undefined) onChoose(Number(at));
  };
  const isDrawn = index >= from && index < to && cut?.rows.has(index);
  return (
    <div
      ref={list}
      id="account-list"
      className={styles.list}
      role="listbox"
      aria-label="Accounts"
      aria-activedescendant={isDrawn ? accountElementId(index) : undefined}
      aria-busy={cut === undefined}
      tabIndex={0}
      onClick={click}
    >
      <div role="presentation" className={styles.inside} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index: at, start }) => {
          const row = cut?.rows.get(at);
          return (
            row && (
              <AccountRow
                key={row.id}
                row={row}
                notion={cut?.notion ?? null}
                index={at}
                total={total}
                top={start}
                renews={renewalWords(row.renewsOn, time)}
                chosen={at === index}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
