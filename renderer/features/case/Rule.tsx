import styles from './Rule.module.css';

/** The handbook rule behind a verdict. */
export function Rule({ id }: { readonly id: string }) {
  return <span className={styles.rule}>{id}</span>;
}
