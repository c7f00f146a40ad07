import type { SimulatedCase } from '#shared/rpc';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { useRules } from '../../state/use-rules.ts';
import { RuleMark } from '../../ui/RuleMark.tsx';
import { classNames } from '../../ui/class-names.ts';
import { subjectWords, verdictWords } from './handbook-words.ts';
import styles from './TriedCases.module.css';

interface TriedCasesProps {
  readonly cases: readonly SimulatedCase[];
  readonly onCase: (id: string) => void;
}

/** What would be judged otherwise, counted by what is judged; and the cases, each with how, and each opening. */
export function TriedCases({ cases, onCase }: TriedCasesProps) {
  const [only, setOnly] = useState<string | null>(null);
  const counts = useMemo(() => countChanges(cases), [cases]);
  const shown = useMemo(
    () => (only === null ? cases : cases.filter(({ changes }) => changes.some(({ what }) => what === only))),
    [cases, only],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: shown.length,
    estimateSize: (at) => 52 + 22 * (shown[at]?.changes.length ?? 1),
    getItemKey: (at) => shown[at]?.id ?? at,
    getScrollElement: () => scroller.current,
    overscan: 4,
    paddingEnd: 24,
  });
  return (
    <>
      <div className={styles.counts} role="group" aria-label="What would change">
        {counts.map(([what, count]) => (
          <button
            key={what}
            type="button"
            className={classNames(styles.count, what === only && styles.only)}
            aria-pressed={what === only}
            onClick={() => setOnly(what === only ? null : what)}
          >
            {subjectWords(what)} <strong>{count.toLocaleString('en')}</strong>
          </button>
        ))}
      </div>
      <div ref={scroller} className={styles.scroller} tabIndex={0} role="region" aria-label="Cases that would change">
        <ul className={styles.inside} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const one = shown[index];
            return (
              one && (
                <li
                  key={one.id}
                  ref={virtual.measureElement}
                  data-index={index}
                  className={styles.item}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <TriedCase tried={one} onCase={onCase} />
                </li>
              )
            );
          })}
        </ul>
      </div>
    </>
  );
}

function TriedCase({ tried, onCase }: { readonly tried: SimulatedCase; readonly onCase: (id: string) => void }) {
  const rule = useRules();
  const { id, caseNumber, subject, account, owner, changes } = tried;
  return (
    <>
      <button type="button" className={styles.open} onClick={() => onCase(id)}>
        <span dir="auto">{subject}</span>
        <span className={styles.aside}>{[account, caseNumber, owner].filter(Boolean).join(' · ')}</span>
      </button>
      <ul className={styles.changes}>
        {changes.map(({ what, before, after }) => (
          <li key={what}>
            {what.startsWith('R10-') ? <RuleMark {...rule(what)} /> : subjectWords(what)}: {verdictWords(before)} →{' '}
            <strong>{verdictWords(after)}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}

/** How many cases each kind of verdict would change on, the most first. */
function countChanges(cases: readonly SimulatedCase[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { changes } of cases) for (const { what } of changes) counts.set(what, (counts.get(what) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
