import { countWords } from './progress-words.ts';
import styles from './ProgressBar.module.css';

interface ProgressBarProps {
  /** What is being done, in words. */
  readonly label: string;
  readonly done: number;
  /** 0 while it is not known how much there is. */
  readonly of: number;
  /** Of everything, of which this step is a part: from 0 to 1. */
  readonly share: number;
}

/** How far something is: this step in words with counts, the whole as a bar. */
export function ProgressBar({ label, done, of, share }: ProgressBarProps) {
  return (
    <div className={styles.progress}>
      <p className={styles.words}>
        <span>{label}</span>
        <span className={styles.counts}>{countWords(done, of)}</span>
      </p>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        aria-valuetext={countWords(done, of)}
      >
        <div className={styles.bar} style={{ transform: `scaleX(${Math.min(1, share)})` }} />
      </div>
    </div>
  );
}
