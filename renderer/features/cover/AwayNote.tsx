import { useRules } from '../../state/use-rules.ts';
import { useTime } from '../../state/use-time.ts';
import { calendarDayWords } from '../../ui/day-words.ts';
import { RuleMark } from '../../ui/RuleMark.tsx';
import styles from './CoverCards.module.css';

/** FLOW-3: while one is away, cases stay in one's name and figures rest. `until` is the last day away. */
export function AwayNote({ until }: { readonly until: string }) {
  const time = useTime();
  const rule = useRules();
  return (
    <p className={styles.away}>
      You are away until {calendarDayWords(until, time)}. The day’s figures are paused until then; your cases stay in
      your name. <RuleMark {...rule('FLOW-3')} />
    </p>
  );
}
