import type { GroupSpan } from '#shared/rpc';
import { BandShape, bandColour } from '../../ui/BandMark.tsx';
import styles from './GroupHeading.module.css';

interface GroupHeadingProps {
  readonly group: GroupSpan;
  readonly top: number;
  readonly height: number;
}

/** Where a group begins. For the eye alone: each row says by itself what it is. */
export function GroupHeading({ group, top, height }: GroupHeadingProps) {
  const { band, label, count } = group;
  return (
    <div
      role="presentation"
      aria-hidden
      className={styles.heading}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      {band !== null && <BandShape band={band} size={13} />}
      <span className={band === null ? styles.label : bandColour(band)} dir="auto">
        {label}
      </span>
      <span className={styles.count}>{count.toLocaleString('en')}</span>
    </div>
  );
}
