import type { DayRow as Row } from '#shared/rpc';
import { memo } from 'react';
import { BandShape, bandColour, bandWord } from '../../ui/BandMark.tsx';
import { HiddenText } from '../../ui/HiddenText.tsx';
import styles from './DayRow.module.css';

interface DayRowProps {
  readonly row: Row;
  readonly index: number;
  readonly total: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly due: string | null;
  readonly dueExactly: string | null;
  readonly selected: boolean;
}

export function rowElementId(index: number): string {
  return `day-row-${index}`;
}

/** Two lines (the spaces keep what is read out apart): why the case is here and by when; what it is and whose. */
export const DayRow = memo(function DayRow({ row, index, total, top, due, dueExactly, selected }: DayRowProps) {
  return (
    <div
      role="option"
      id={rowElementId(index)}
      data-index={index}
      data-case-id={row.id}
      aria-selected={selected}
      aria-setsize={total}
      aria-posinset={index + 1}
      className={`${styles.row} ${selected ? styles.selected : ''}`}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span className={`${styles.band} ${bandColour(row.band)}`}>
        <BandShape band={row.band} />
        <HiddenText>{`${bandWord(row.band)}:`}</HiddenText>
      </span>{' '}
      <span className={styles.reason}>{row.reason}</span>{' '}
      <span
        className={`${styles.due} ${row.band === 'breached' ? styles.breached : ''}`}
        title={dueExactly ?? undefined}
      >
        {due}
      </span>{' '}
      <span className={styles.what}>
        <span className={styles.subject}>{row.subject}</span>{' '}
        {row.account !== null && (
          <>
            <span className={styles.dot} aria-hidden>
              ·
            </span>
            <span className={styles.account}>{row.account}</span>
          </>
        )}{' '}
        {row.priority === 'High' && <span className={styles.high}>High</span>}
      </span>
    </div>
  );
});
