import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './HelpSheet.module.css';

const keys: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['j', '↓'], 'next case'],
  [['k', '↑'], 'previous case'],
  [['PageDown', 'PageUp'], 'a screenful on or back'],
  [['Home', 'End'], 'first or last case'],
  [['Enter'], 'open the case'],
  [['[', ']'], 'previous or next case, from inside a case'],
  [['/'], 'search'],
  [['Esc'], 'clear or leave the search; leave the case'],
  [['?'], 'this sheet'],
];

/** The keys there are. They are off while typing. */
export function HelpSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl className={styles.keys}>
        {keys.map(([names, what]) => (
          <div key={what} className={styles.key}>
            <dt>
              {names.map((name) => (
                <Kbd key={name}>{name}</Kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>Letters are keys only while you are not typing. “Sync now” is in the status line.</p>
    </Dialog>
  );
}
