import type { CaseDetail } from '#shared/rpc';
import { Card } from '../../ui/Card.tsx';
import { dayWords, exactWords } from '../../ui/day-words.ts';
import { Rule } from './Rule.tsx';
import type { Time } from '../../ui/time.ts';
import styles from './Plan.module.css';

interface PlanProps {
  readonly plan: NonNullable<CaseDetail['plan']>;
  readonly time: Time;
}

/** HVA-3: the touchpoints of the year that are still ahead. */
export function Plan({ plan, time }: PlanProps) {
  return (
    <Card title="Plan for the year" aside={<Rule id="HVA-3" />}>
      {plan.length === 0 ? (
        <p className={styles.none}>No touchpoint is planned ahead. A year of one account wants a plan.</p>
      ) : (
        <ol className={styles.list}>
          {plan.map(({ id, subject, at }) => (
            <li key={id} className={styles.touchpoint}>
              <time className={styles.day} dateTime={at} title={exactWords(Date.parse(at), time)}>
                {dayWords(Date.parse(at), time)}
              </time>
              <span dir="auto">{subject}</span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
