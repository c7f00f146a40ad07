import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';
import styles from './SideSheet.module.css';

interface SideSheetProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
  /** Beside the title: where to go on from here. */
  readonly aside?: ReactNode;
}

/**
 * A sheet at the right edge for a look aside: what is under it stays as it was, and stays in reach. Esc, its cross or a click
 * elsewhere close it, and the focus goes back to where it was.
 */
export function SideSheet({ title, children, onClose, aside }: SideSheetProps) {
  return (
    <Primitive.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Primitive.Portal>
        <Primitive.Content
          className={styles.sheet}
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            // What is to be read takes the focus itself.
            event.preventDefault();
            if (event.target instanceof HTMLElement) event.target.focus();
          }}
        >
          <div className={styles.head}>
            <Primitive.Title className={styles.title}>{title}</Primitive.Title>
            <div className={styles.aside}>
              {aside}
              <IconButton icon={X} label="Close" keys={['Esc']} onClick={onClose} />
            </div>
          </div>
          <div className={styles.body}>{children}</div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
