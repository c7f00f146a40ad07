import type { EditionChange } from '#shared/handbook';
import type { EditionFacts } from '#shared/rpc';
import { Chip } from '../../ui/Chip.tsx';
import styles from './EditionMore.module.css';

interface EditionMoreProps extends Pick<EditionFacts, 'borrowed' | 'notDefined'> {
  readonly changes: readonly EditionChange[];
  readonly current: boolean;
}

const shown = 12;

/** The marks of an edition, and what choosing it would change. */
export function EditionMore({ borrowed, notDefined, changes, current }: EditionMoreProps) {
  const lenders = [...new Set(borrowed.map(({ from }) => from.toUpperCase()))].join(', ');
  return (
    <div className={styles.more}>
      {(current || borrowed.length > 0 || notDefined.length > 0) && (
        <div className={styles.marks}>
          {current && <Chip tone="good">In force</Chip>}
          {borrowed.length > 0 && (
            <Chip tone="outline" title={borrowed.map(({ part }) => part).join(', ')}>
              {borrowed.length} parts borrowed from {lenders}
            </Chip>
          )}
          {notDefined.length > 0 && (
            <Chip tone="outline" title={notDefined.map(({ says }) => says).join(' ')}>
              {notDefined.length} parts not defined
            </Chip>
          )}
        </div>
      )}
      {changes.length > 0 && (
        <details className={styles.changes}>
          <summary>What it would change: {changes.length} things</summary>
          <ul>
            {changes.slice(0, shown).map(({ rule, what, before, after }) => (
              <li key={`${rule} ${what}`}>
                <span className={styles.rule}>{rule}</span> {what}: {before ?? 'none'} → {after ?? 'none'}
              </li>
            ))}
            {changes.length > shown && (
              <li>and {changes.length - shown} more; the Handbook shows them side by side.</li>
            )}
          </ul>
        </details>
      )}
    </div>
  );
}
