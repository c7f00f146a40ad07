import { Copy } from 'lucide-react';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { calendarDayWords } from '../../ui/day-words.ts';
import type { Time } from '../../ui/time.ts';
import { handOverText, type HandedOver } from './hand-over-text.ts';
import styles from './HandOver.module.css';

interface HandOverProps {
  readonly cases: readonly HandedOver[];
  readonly time: Time;
}

/** The hand-over sheet: every case in progress with its next step, in the order of the day, to be copied or read. */
export function HandOver({ cases, time }: HandOverProps) {
  const { toasts } = useDeskServices();
  const copy = () =>
    void navigator.clipboard.writeText(handOverText(cases)).then(
      () => toasts.say('The hand-over sheet is in the clipboard.'),
      () =>
        toasts.fail({ message: 'The clipboard does not take it.', wayOut: 'Select the sheet and copy it by hand.' }),
    );
  return (
    <section className={styles.sheet} aria-label="Hand-over sheet">
      <div className={styles.head}>
        <h3>
          Hand-over: {cases.length} {cases.length === 1 ? 'case' : 'cases'} in progress
        </h3>
        {cases.length > 0 && (
          <Button size="small" onClick={copy}>
            <Copy size={13} aria-hidden /> Copy as text
          </Button>
        )}
      </div>
      <ul className={styles.list}>
        {cases.map((one) => (
          <li key={one.id} className={styles.item}>
            <p className={styles.subject}>
              {one.caseNumber} <bdi>{one.subject}</bdi>
              {one.account !== null && <span className={styles.soft}> · {one.account}</span>}
            </p>
            <p className={styles.soft}>
              {one.reason}
              {one.nextStep !== null && ` · ${one.nextStep}`}
              {one.nextStepsDate !== null && ` · due ${calendarDayWords(one.nextStepsDate, time)}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
