import { Inbox } from 'lucide-react';
import { useKeyCaps } from '../../state/actions/use-actions.ts';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { useAnswer } from '../../state/use-answer.ts';
import { useRules } from '../../state/use-rules.ts';
import { useWorkKey } from '../../state/use-work-key.ts';
import { Button } from '../../ui/Button.tsx';
import { Keys } from '../../ui/Kbd.tsx';
import { RuleMark } from '../../ui/RuleMark.tsx';
import styles from './NextInQueue.module.css';
import { capacityWords, waitingWords } from './queue-words.ts';

/** QUEUE-1, CAP: how many cases wait in the shared queue, which is next and why, and whether there is room for it. */
export function NextInQueue() {
  const { desk, actions } = useDeskServices();
  const { value: now } = useAnswer(useWorkKey(), () => desk.editing.capacity());
  const rule = useRules();
  const caps = useKeyCaps('queue.pick-up-next');
  if (!now || now.waiting === null) return null;
  const { next, full } = now;
  return (
    <section className={styles.queue} aria-label="Shared queue">
      <Inbox size={15} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <p>
          <strong>{waitingWords(now.waiting)}</strong> <span className={styles.soft}>{capacityWords(now)}</span>{' '}
          <RuleMark {...rule(full ? 'CAP' : 'QUEUE-1')} />
        </p>
        {full ? (
          <p className={styles.full}>Close a case or hand one over to pick up the next.</p>
        ) : (
          next && (
            <p className={styles.next}>
              Next: <span dir="auto">{next.subject}</span>
              <span className={styles.soft}> – {next.why}</span>
            </p>
          )
        )}
      </div>
      {next && (
        <Button size="small" onClick={() => actions.run('queue.pick-up-next')}>
          Pick up next <Keys caps={caps} />
        </Button>
      )}
    </section>
  );
}
