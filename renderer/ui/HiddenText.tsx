import type { ReactNode } from 'react';
import styles from './HiddenText.module.css';

/** Text for screen readers alone. */
export function HiddenText({ children }: { readonly children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>;
}
