import { Ban } from 'lucide-react';
import type { SavedMany } from '#shared/rpc';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { useAnswer } from '../../state/use-answer.ts';
import styles from './BulkResults.module.css';

const mostNamed = 50;

/** The cases that were not done, each with why; they stay selected. */
export function BulkResults({ results }: { readonly results: SavedMany['results'] }) {
  const { desk } = useDeskServices();
  const failed = results.filter(({ failure }) => failure !== null);
  const named = failed.slice(0, mostNamed);
  const { value: names = {} } = useAnswer(named.map(({ id }) => id).join(' '), async () => {
    const details = await Promise.all(named.map(({ id }) => desk.openCase({ id })));
    return Object.fromEntries(
      details.flatMap((detail) => (detail ? [[detail.row.id, `${detail.row.caseNumber} ${detail.row.subject}`]] : [])),
    );
  });
  return (
    <>
      <p className={styles.says}>
        {failed.length === 1 ? 'One case was' : `${failed.length.toLocaleString('en')} cases were`} left as they are,
        and stay selected.
      </p>
      <ul className={styles.list} aria-label="Not done">
        {named.map(({ id, failure }) => (
          <li key={id} className={styles.item}>
            <Ban size={14} aria-hidden />
            <span>
              <bdi className={styles.name}>{names[id] ?? id}</bdi>
              <span className={styles.why}>
                {failure?.message} {failure?.wayOut}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {failed.length > named.length && <p className={styles.says}>… and {failed.length - named.length} more.</p>}
    </>
  );
}
