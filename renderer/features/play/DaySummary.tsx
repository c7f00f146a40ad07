import { Sun } from 'lucide-react';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { useActions } from '../../state/actions/use-actions.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { summaryLines } from './summary-words.ts';
import styles from './DaySummary.module.css';

interface DaySummaryProps {
  /** Cases that were played in this go. */
  readonly handled: number;
  readonly onLeave: () => void;
}

/** The end of the day: what was done with it, and what is left. */
export function DaySummary({ handled, onLeave }: DaySummaryProps) {
  const { desk } = useDeskServices();
  const { value: summary } = useAnswer(String(handled), () => desk.editing.daySummary());
  useActions({ 'case.close-pane': onLeave, 'play.start': onLeave });
  return (
    <section className={styles.screen} aria-label="End of the day">
      <EmptyState
        icon={Sun}
        title={handled === 0 ? 'Nothing is pressing' : 'That was everything that was pressing'}
        action={
          <Button look="primary" autoFocus onClick={onLeave}>
            Back to the Day
          </Button>
        }
      >
        {summary && (
          <dl className={styles.lines}>
            {summaryLines(summary).map(([name, value]) => (
              <div key={name} className={styles.line}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </EmptyState>
    </section>
  );
}
