import { classNames } from './class-names.ts';
import styles from './HealthDot.module.css';

export type Health = 'good' | 'warning' | 'error' | 'none';

const words: Readonly<Record<Health, string>> = { good: 'good', warning: 'warnings', error: 'errors', none: 'not yet' };

/** How something stands, as a small sign whose shape says it too: a dot, a ring, a square, an empty ring. */
export function HealthDot({ health, label }: { readonly health: Health; readonly label: string }) {
  const said = `${label}: ${words[health]}`;
  return <span className={classNames(styles.dot, styles[health])} role="img" aria-label={said} title={said} />;
}
