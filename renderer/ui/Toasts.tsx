import { X } from 'lucide-react';
import { Toast } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { Keys } from './Kbd.tsx';
import { classNames } from './class-names.ts';
import styles from './Toasts.module.css';

export interface ToastFacts {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'notice' | 'failure';
  readonly action: { readonly name: string; readonly keys: readonly string[]; readonly run: () => void } | null;
}

interface ToastsProps {
  readonly toasts: readonly ToastFacts[];
  readonly onGone: (id: number) => void;
  readonly children: ReactNode;
}

/** Short words on what was just done, with the way back. F8 goes to them; a notice or a failure stays until it is closed. */
export function Toasts({ toasts, onGone, children }: ToastsProps) {
  return (
    <Toast.Provider duration={6_000} label="Message">
      {children}
      {toasts.map(({ id, text, tone, action }) => (
        <Toast.Root
          key={id}
          className={classNames(styles.toast, tone === 'failure' && styles.failure)}
          type={tone === 'failure' ? 'foreground' : 'background'}
          duration={tone === 'plain' ? 6_000 : Number.POSITIVE_INFINITY}
          onOpenChange={(open) => !open && onGone(id)}
        >
          <Toast.Description className={styles.text}>{text}</Toast.Description>
          {action && (
            <Toast.Action asChild altText={action.name}>
              <Button size="small" look="quiet" onClick={action.run}>
                {action.name}
                <Keys caps={action.keys} />
              </Button>
            </Toast.Action>
          )}
          <Toast.Close asChild>
            <IconButton icon={X} label="Close message" />
          </Toast.Close>
        </Toast.Root>
      ))}
      <Toast.Viewport className={styles.place} label="Messages ({hotkey})" />
    </Toast.Provider>
  );
}
