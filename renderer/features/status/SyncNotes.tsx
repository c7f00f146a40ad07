import type { DeskState } from '#shared/rpc';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { toFailure } from '../../state/failure.ts';
import { useTime } from '../../state/use-time.ts';
import { Button } from '../../ui/Button.tsx';
import { missingWords, rhythmWords, sweptWords } from './sync-notes.ts';
import styles from './StatusLine.module.css';

interface SyncNotesProps {
  readonly sync: DeskState['sync'];
  readonly onMissing: () => void;
}

/** What the sync has to say beside how it ended: what is gone, what it waits for, what the org lacks. */
export function SyncNotes({ sync, onMissing }: SyncNotesProps) {
  const { desk: worker, toasts } = useDeskServices();
  const time = useTime();
  const { swept } = sync;
  const waits = rhythmWords(sync, time);
  const missing = missingWords(sync);
  const answer = (removes: boolean) => () =>
    void worker.answerHeld({ removes }).catch((error: unknown) => toasts.fail(toFailure(error)));
  return (
    <>
      {swept && (
        <span className={styles.trouble} role="status">
          {sweptWords(swept)}
        </span>
      )}
      {swept?.kind === 'held' && (
        <>
          <Button size="small" onClick={answer(false)}>
            Keep them
          </Button>
          <Button size="small" onClick={answer(true)}>
            Remove them here
          </Button>
        </>
      )}
      {waits && <span className={styles.trouble}>{waits}</span>}
      {missing && (
        <button type="button" className={styles.door} title={sync.missing.join(', ')} onClick={onMissing}>
          {missing}
        </button>
      )}
    </>
  );
}
