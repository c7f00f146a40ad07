import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { useAnswer } from '../../state/use-answer.ts';
import { useTime } from '../../state/use-time.ts';
import { exactWords, whenWords } from '../../ui/day-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import styles from './SentList.module.css';

const most = 100;

/** The newest changes that reached Salesforce. */
export function SentList() {
  const { desk, browsing } = useDeskServices();
  const version = useDesk((view) => view.desk?.version);
  const edits = useDesk((view) => view.desk?.edits);
  const time = useTime();
  const { value: sent, failure } = useAnswer(JSON.stringify([version, edits]), () => desk.outbox.sent({ limit: most }));
  if (failure) return <FailureNote message={failure.message} wayOut={failure.wayOut} />;
  if (!sent) return null;
  if (sent.length === 0)
    return <EmptyState title="Nothing was sent yet">Changes that reached Salesforce are listed here.</EmptyState>;
  return (
    <ol className={styles.list} aria-label="Sent">
      {sent.map(({ at, label, id, caseId, title }) => (
        <li key={`${at} ${id} ${label}`} className={styles.row}>
          <time className={styles.when} title={exactWords(at, time)}>
            {whenWords(at, time)}
          </time>
          <span className={styles.what}>{label}</span>
          {caseId === null ? (
            <bdi className={styles.title}>{title}</bdi>
          ) : (
            <button type="button" className={styles.door} onClick={() => void browsing.showLinked(caseId)}>
              <bdi>{title}</bdi>
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
