import type { CaseRow } from '#shared/lists';
import { memo } from 'react';
import { BandShape, bandColour, bandWord } from '../../ui/BandMark.tsx';
import { classNames } from '../../ui/class-names.ts';
import { HealthDot } from '../../ui/HealthDot.tsx';
import { HiddenText } from '../../ui/HiddenText.tsx';
import { Meter } from '../../ui/Meter.tsx';
import type { WhenWords } from './row-words.ts';
import styles from './LineRow.module.css';

interface LineRowProps {
  readonly row: CaseRow;
  readonly index: number;
  readonly total: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly height: number;
  readonly when: string | null;
  readonly whenExactly: string | null;
  /** How long it has been open, where the reader follows the case instead of working it. */
  readonly age: string | null;
  readonly hand: boolean;
  readonly chosen: boolean;
  readonly picked: boolean;
  /** Where no heading says the band, the row does so by its shape, too. */
  readonly marked: boolean;
}

export function rowElementId(index: number): string {
  return `case-row-${index}`;
}

export function when(words: WhenWords | null): Pick<LineRowProps, 'when' | 'whenExactly'> {
  return { when: words?.text ?? null, whenExactly: words?.title ?? null };
}

/** Two lines (the spaces keep what is read out apart): why the case is here and by when; what it is and whose. */
export const LineRow = memo(function LineRow(props: LineRowProps) {
  const { row, index, total, top, height, hand, chosen, picked, age } = props;
  const closed = row.statusGroup === 'closed';
  return (
    <div
      role="option"
      id={rowElementId(index)}
      data-index={index}
      data-case-id={row.id}
      data-hand={hand || undefined}
      aria-selected={chosen}
      aria-setsize={total}
      aria-posinset={index + 1}
      className={classNames(styles.row, hand && styles.hand, picked && styles.picked, closed && styles.closed)}
      style={{ transform: `translateY(${top}px)`, height: height - 2 }}
    >
      <span className={classNames(styles.edge, closed ? styles.noEdge : bandColour(row.band))}>
        {!closed && <HiddenText>{`${bandWord(row.band)}:`}</HiddenText>}
      </span>{' '}
      <span className={styles.first}>
        {props.marked && !closed && <BandShape band={row.band} size={13} />}
        <span className={styles.reason} dir="auto">
          {age === null ? row.reason : row.subject}
        </span>
      </span>{' '}
      <span
        className={classNames(styles.when, !closed && row.band === 'breached' && styles.breached)}
        title={props.whenExactly ?? undefined}
      >
        {props.when}
      </span>{' '}
      {age === null ? <What row={row} /> : <Followed row={row} />}{' '}
      {age === null ? (
        <span className={styles.marks}>
          <HealthDot health={row.health} label="Next Steps" />{' '}
          <Meter met={row.met} of={row.applicable} label="Required 10" />
        </span>
      ) : (
        <span className={styles.age}>open {age}</span>
      )}
    </div>
  );
});

function What({ row }: { readonly row: CaseRow }) {
  return (
    <span className={styles.second}>
      <span className={styles.subject} dir="auto">
        {row.subject}
      </span>{' '}
      {row.account !== null && <Aside text={row.account} />}{' '}
      {!row.mine && row.owner !== null && <Aside text={row.owner} />}{' '}
      {row.foundText !== null && <Aside text={`${row.foundIn ?? ''}: ${row.foundText}`} found />}{' '}
      {row.priority === 'High' && <span className={styles.high}>High</span>}
    </span>
  );
}

/** Of a case that somebody else works for the reader: how it stands, with whom, and what comes next. */
function Followed({ row }: { readonly row: CaseRow }) {
  return (
    <span className={styles.second}>
      <span className={styles.subject}>{row.status}</span> {row.owner !== null && <Aside text={row.owner} />}{' '}
      {row.nextStep !== null && <Aside text={row.nextStep} />}
    </span>
  );
}

function Aside({ text, found = false }: { readonly text: string; readonly found?: boolean }) {
  return (
    <>
      <span className={styles.dot} aria-hidden>
        ·
      </span>
      <span className={classNames(styles.aside, found && styles.found)} dir="auto">
        {text}
      </span>
    </>
  );
}
