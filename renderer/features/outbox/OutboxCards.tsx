import type { OutboxCard } from '#shared/rpc';
import { useEffect, useRef, useState } from 'react';
import { useActions } from '../../state/actions/use-actions.ts';
import { useDesk } from '../../state/DeskProvider.tsx';
import { currentCard } from './outbox-words.ts';
import { UnsentCard } from './UnsentCard.tsx';
import styles from './OutboxCards.module.css';

/** The cards, one of which has the keys; `j` and `k` go from one to the next. */
export function OutboxCards({ cards }: { readonly cards: readonly OutboxCard[] }) {
  const [at, setAt] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const current = currentCard(cards, at);
  const free = useDesk((view) => view.sheet === null);
  const move = (by: number) => {
    const index = cards.findIndex(({ card }) => card === current?.card);
    const next = cards[Math.min(cards.length - 1, Math.max(0, index + by))];
    if (next) setAt(next.card);
  };
  useActions({ 'list.down': () => move(1), 'list.up': () => move(-1) }, free);
  useEffect(() => {
    if (at !== null) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <ol className={styles.cards} ref={list} aria-label="What is not in Salesforce yet">
      {cards.map((card) => (
        <li key={card.card} aria-current={card === current ? true : undefined}>
          <UnsentCard card={card} current={card === current} onCurrent={() => setAt(card.card)} />
        </li>
      ))}
    </ol>
  );
}
