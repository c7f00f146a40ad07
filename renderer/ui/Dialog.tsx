import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';
import { classNames } from './class-names.ts';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
  readonly width?: 'narrow' | 'wide';
  /** Buttons under the text, the one that goes on at the right. */
  readonly footer?: ReactNode;
}

/**
 * A sheet over the window that holds the keyboard until it is closed: by Esc, its cross, or a click beside it; the focus
 * then goes back to where it was. Radix's own overlay is left out: it writes a <style>, which our policy forbids.
 */
export function Dialog({ title, children, onClose, width = 'narrow', footer }: DialogProps) {
  return (
    <Primitive.Root open onOpenChange={(open) => !open && onClose()}>
      <Primitive.Portal>
        <div className={styles.veil} />
        <Primitive.Content
          className={classNames(styles.sheet, styles[width])}
          data-modal=""
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            // A sheet to be read takes the focus itself; a field inside that asked for it has it already.
            event.preventDefault();
            if (event.target instanceof HTMLElement && !event.target.contains(document.activeElement))
              event.target.focus();
          }}
        >
          <div className={styles.head}>
            <Primitive.Title className={styles.title}>{title}</Primitive.Title>
            <IconButton icon={X} label="Close" onClick={onClose} />
          </div>
          {/* In reach of the keyboard, which could not scroll a long text otherwise. */}
          <div className={styles.body} tabIndex={0}>
            {children}
          </div>
          {footer && <div className={styles.foot}>{footer}</div>}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
