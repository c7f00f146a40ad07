import styles from './Meter.module.css';

interface MeterProps {
  readonly met: number;
  readonly of: number;
  /** What is counted, for a screen reader. */
  readonly label: string;
}

/** How much of what applies is met: a bar, and the count beside it. */
export function Meter({ met, of, label }: MeterProps) {
  return (
    <span
      className={styles.meter}
      role="img"
      aria-label={`${label}: ${met} of ${of}`}
      title={`${label}: ${met} of ${of}`}
    >
      <span className={styles.bar}>
        <span className={styles.done} style={{ width: `${of === 0 ? 0 : Math.round((met / of) * 100)}%` }} />
      </span>
      <span className={styles.count} aria-hidden>
        {met}/{of}
      </span>
    </span>
  );
}
