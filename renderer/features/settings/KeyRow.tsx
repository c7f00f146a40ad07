import { factsOf, type ActionId } from '../../state/actions/catalogue.data.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Keys } from '../../ui/Kbd.tsx';
import { KeyRecorder } from './KeyRecorder.tsx';
import styles from './KeyRow.module.css';

interface KeyRowProps {
  readonly id: ActionId;
  readonly caps: readonly string[];
  /** Whether the keys differ from those that it came with. */
  readonly own: boolean;
  readonly clashes: readonly ActionId[];
  readonly recording: boolean;
  readonly onRecord: () => void;
  readonly onLeave: () => void;
  /** An empty text for no key; null for those that it came with. */
  readonly onKeys: (keys: string | null) => void;
}

/** One action with its keys. */
export function KeyRow({ id, caps, own, clashes, recording, onRecord, onLeave, onKeys }: KeyRowProps) {
  const { title } = factsOf(id);
  return (
    <li className={classNames(styles.row, clashes.length > 0 && styles.clashing)}>
      <div className={styles.what}>
        <span>{title}</span>
        {clashes.length > 0 && (
          <span className={styles.clash}>also {clashes.map((other) => `“${factsOf(other).title}”`).join(', ')}</span>
        )}
      </div>
      {recording ? (
        <KeyRecorder id={id} onKeys={onKeys} onLeave={onLeave} />
      ) : (
        <div className={styles.keys}>
          {caps.length === 0 ? <span className={styles.none}>no key</span> : <Keys caps={caps} />}
          {own && (
            <Button size="small" look="quiet" aria-label={`Reset the keys of “${title}”`} onClick={() => onKeys(null)}>
              Reset
            </Button>
          )}
          <Button size="small" aria-label={`Change the keys of “${title}”`} onClick={onRecord}>
            Change
          </Button>
        </div>
      )}
    </li>
  );
}
