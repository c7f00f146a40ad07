import type { AccountRow as Row } from '#shared/rpc';
import { memo } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { HiddenText } from '../../ui/HiddenText.tsx';
import { exactMoney } from '../../ui/money-words.ts';
import { coveredKey, coveredWords, standingWords } from './account-words.ts';
import styles from './AccountRow.module.css';

interface AccountRowProps {
  readonly row: Row;
  readonly notion: 'tier' | 'rank' | null;
  readonly index: number;
  readonly total: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  /** When it renews, in words; they stay the same for a day, however the clock ticks. */
  readonly renews: string;
  readonly chosen: boolean;
}

export function accountElementId(index: number): string {
  return `account-row-${index}`;
}

/** Two lines (the spaces keep what is read out apart): who it is and what it is worth; where it stands and what is to come. */
export const AccountRow = memo(function AccountRow({
  row,
  notion,
  index,
  total,
  top,
  renews,
  chosen,
}: AccountRowProps) {
  const { covered, standing, carr, renewsOn, openCases } = row;
  return (
    <div
      role="option"
      id={accountElementId(index)}
      data-index={index}
      data-account-id={row.id}
      aria-selected={chosen}
      aria-setsize={total}
      aria-posinset={index + 1}
      className={classNames(styles.row, chosen && styles.chosen)}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span className={styles.name} dir="auto">
        {row.name}
      </span>{' '}
      <span className={classNames(styles.carr, carr === null && styles.faint)}>
        {carr === null ? 'cARR unknown' : exactMoney(carr)}
      </span>{' '}
      <span className={styles.facts}>
        {row.highValue && (
          <span className={styles.highValue} title="High Value Account">
            HVA
          </span>
        )}{' '}
        {notion !== null && <span className={styles.fact}>{standingWords(notion, standing)}</span>}{' '}
        {covered !== true && <span className={styles.fact}>{coveredWords[coveredKey(covered)]}</span>}{' '}
        <span className={styles.fact} title={renewsOn ?? undefined}>
          {renews}
        </span>
      </span>{' '}
      <span className={styles.open}>
        {openCases > 0 && (
          <>
            {openCases} open<HiddenText>{openCases === 1 ? ' case' : ' cases'}</HiddenText>
          </>
        )}
      </span>
    </div>
  );
});
