import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode } from 'react';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { useAnswer } from '../../state/use-answer.ts';
import { Chip } from '../../ui/Chip.tsx';
import styles from './CleanUpCases.module.css';

interface CleanUpCasesProps {
  readonly ids: readonly string[];
  readonly fixable: ReadonlySet<string>;
  readonly mark: ReactNode;
}

const rowHeight = 48;

/** The cases of a section; Enter or a click opens one on the desk, and back here is one key. */
export function CleanUpCases({ ids, fixable, mark }: CleanUpCasesProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: ids.length,
    estimateSize: () => rowHeight,
    getScrollElement: () => scroller.current,
    overscan: 6,
  });
  return (
    <div ref={scroller} className={styles.scroller} tabIndex={-1}>
      <ul className={styles.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const id = ids[index];
          return (
            id !== undefined && (
              <li key={id} className={styles.place} style={{ transform: `translateY(${start}px)` }}>
                <Row id={id} fixable={fixable.has(id)} mark={mark} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

interface RowProps {
  readonly id: string;
  readonly fixable: boolean;
  readonly mark: ReactNode;
}

function Row({ id, fixable, mark }: RowProps) {
  const { desk, browsing } = useDeskServices();
  const { value: detail } = useAnswer(id, () => desk.openCase({ id }));
  const open = () => void browsing.showLinked(id);
  return (
    <button type="button" className={styles.row} onClick={open}>
      <span className={styles.subject} dir="auto">
        {detail?.row.subject}
      </span>
      <span className={styles.facts}>
        {detail && `${detail.row.caseNumber} · ${detail.row.status}`}
        {detail?.row.account != null && ` · ${detail.row.account}`}
      </span>
      <span className={styles.fix}>{fixable && <Chip tone="good">{mark} by itself</Chip>}</span>
    </button>
  );
}
