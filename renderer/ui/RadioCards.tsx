import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './RadioCards.module.css';

export interface RadioCard<T extends string> {
  readonly value: T;
  readonly title: string;
  readonly says?: string;
  /** Below its words: marks, or what else to know. */
  readonly more?: ReactNode;
}

interface RadioCardsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly cards: readonly RadioCard<T>[];
  readonly onChoose: (value: T) => void;
  readonly look?: 'cards' | 'lines';
}

/** One of a few that want a line of explanation each. The browser's own radio buttons: arrow keys choose. */
export function RadioCards<T extends string>({ label, value, cards, onChoose, look = 'cards' }: RadioCardsProps<T>) {
  const id = useId();
  return (
    <div className={classNames(styles.group, styles[look])} role="radiogroup" aria-label={label}>
      {cards.map((card) => {
        const says = `${id}-${card.value}`;
        return (
          <div key={card.value} className={classNames(styles.card, card.value === value && styles.chosen)}>
            <label className={styles.choice}>
              <input
                type="radio"
                className={styles.radio}
                name={id}
                value={card.value}
                checked={card.value === value}
                aria-describedby={card.says ? says : undefined}
                onChange={() => onChoose(card.value)}
              />
              <span className={styles.title} dir="auto">
                {card.title}
              </span>
            </label>
            {card.says && (
              <p className={styles.says} id={says}>
                {card.says}
              </p>
            )}
            {card.more && <div className={styles.more}>{card.more}</div>}
          </div>
        );
      })}
    </div>
  );
}
