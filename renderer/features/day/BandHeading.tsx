import { BandShape, bandColour, bandWord, type Band } from '../../ui/BandMark.tsx';
import styles from './BandHeading.module.css';

interface BandHeadingProps {
  readonly band: Band;
  readonly count: number;
  readonly top: number;
}

/** Where a band begins. For the eye alone: each row says its band by itself. */
export function BandHeading({ band, count, top }: BandHeadingProps) {
  return (
    <div role="presentation" aria-hidden className={styles.heading} style={{ transform: `translateY(${top}px)` }}>
      <BandShape band={band} size={13} />
      <span className={bandColour(band)}>{bandWord(band)}</span>
      <span className={styles.count}>{count.toLocaleString('en')}</span>
    </div>
  );
}
