import type { ReactNode } from 'react';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './PickBar.module.css';

/** How many cases are picked, and what can be done with all of them at once. */
export function PickBar({ children }: { readonly children?: ReactNode }) {
  const { selection } = useDeskServices();
  const count = useDesk((view) => view.picked.size);
  return (
    <div className={styles.place} role="status">
      {count > 0 && (
        <div className={styles.bar} role="group" aria-label="Selected cases">
          <span className={styles.count}>{count.toLocaleString('en')} selected</span>
          <span className={styles.actions}>{children}</span>
          <Button look="quiet" size="small" onClick={() => selection.clear()}>
            Select nothing <Kbd>Esc</Kbd>
          </Button>
        </div>
      )}
    </div>
  );
}
