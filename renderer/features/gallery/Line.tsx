import type { ReactNode } from 'react';
import styles from './Gallery.module.css';

/** A named line of the gallery. */
export function Line({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.line}>
      <span className={styles.name}>{name}</span>
      <div className={styles.shown}>{children}</div>
    </div>
  );
}
