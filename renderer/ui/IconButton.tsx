import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Tooltip } from './Tooltip.tsx';
import styles from './IconButton.module.css';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'type' | 'children' | 'aria-label'> {
  readonly icon: LucideIcon;
  /** What it does: its name for a screen reader, and its tip. */
  readonly label: string;
  readonly keys?: readonly string[];
  readonly pressed?: boolean;
}

/** A button that is only a sign; its tip says the word and the key. */
export function IconButton({ icon: Icon, label, keys = [], pressed, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <button {...rest} type="button" className={styles.button} aria-label={label} aria-pressed={pressed}>
        <Icon size={16} aria-hidden />
      </button>
    </Tooltip>
  );
}
