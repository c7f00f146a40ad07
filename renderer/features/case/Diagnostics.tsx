import type { CaseDetail } from '#shared/rpc';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import styles from './Verdicts.module.css';

const severities = {
  error: { icon: CircleAlert, word: 'Error', look: styles.missing },
  warning: { icon: TriangleAlert, word: 'Warning', look: styles.warned },
  info: { icon: Info, word: 'Note', look: styles.noted },
} as const;

/** What the linter says of a field, under it. */
export function Diagnostics({ found }: { readonly found: CaseDetail['diagnostics'] }) {
  if (found.length === 0) return null;
  return (
    <ul className={`${styles.list} ${styles.under}`} aria-label="What the linter says">
      {found.map(({ rule, severity, message }, at) => {
        const { icon: Icon, word, look } = severities[severity];
        return (
          <li key={`${rule} ${at}`} className={`${styles.item} ${look ?? ''}`}>
            <Icon size={14} role="img" aria-label={word} />
            <span className={styles.what}>{message}</span>
            <span className={styles.rule}>{rule}</span>
          </li>
        );
      })}
    </ul>
  );
}
