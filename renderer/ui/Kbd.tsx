import styles from './Kbd.module.css';

export function Kbd({ children }: { readonly children: string }) {
  return <kbd className={styles.key}>{children}</kbd>;
}

/** The caps of a key choice, one for each press; nothing when there is no key. */
export function Keys({ caps }: { readonly caps: readonly string[] }) {
  if (caps.length === 0) return null;
  return (
    <span className={styles.keys}>
      {caps.map((cap, at) => (
        <Kbd key={`${cap} ${at}`}>{cap}</Kbd>
      ))}
    </span>
  );
}
