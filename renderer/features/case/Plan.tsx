import type { CaseDetail } from '#shared/rpc';
import { Card } from '../../ui/Card.tsx';
import { dayWords, exactWords } from '../../ui/day-words.ts';
import { Rule } from './Rule.tsx';
import styles from './Plan.module.css';

interface PlanProps {
  readonly plan: NonNullable<CaseDetail['plan']>;
  readonly now: number;
}

/** HVA-3: the touchpoints of the year that are still ahead. */
export function Plan({ plan, now }: PlanProps) {
  return (
    <Card title="Plan for the year" aside={<Rule id="HVA-3" />}>
      {plan.length === 0 ? (
        <p className={styles.none}>No touchpoint is planned ahead. A year of one account wants a plan.</p>
      ) : (
        <ol className={styles.list}>
          {plan.map(({ id, subject, at }) => (
            <li key={id} className={styles.touchpoint}>
              <time className={styles.day} dateTime={at} title={exactWords(Date.parse(at))}>
                {dayWords(Date.parse(at), now)}
              </time>
              <span dir="auto">{subject}</span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
