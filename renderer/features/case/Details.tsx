import type { ReactNode } from 'react';
import styles from './Details.module.css';

export type DetailLine = readonly [name: string, value: ReactNode, title?: string | undefined];

/** Named values under each other; what has none is left out. */
export function Details({ lines }: { readonly lines: readonly DetailLine[] }) {
  return (
    <dl className={styles.lines}>
      {lines.map(([name, value, title]) =>
        value === null || value === undefined || value === '' ? null : (
          <div key={name} className={styles.line}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value} title={title} dir="auto">
              {value}
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}
