import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import type { ActionId } from '../../state/actions/catalogue.data.ts';
import { useKeyCaps } from '../../state/actions/use-actions.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './Opener.module.css';

interface OpenerProps extends Omit<ComponentProps<'button'>, 'className' | 'type' | 'title' | 'aria-label'> {
  /** The action whose key it says. */
  readonly action: ActionId;
  readonly label: string;
  readonly icon: LucideIcon;
  /** Whether what it opens changes the list now. */
  readonly on: boolean;
  readonly children?: ReactNode;
}

/** The button of a sheet that changes the list. */
export function Opener({ action, label, icon: Icon, on, children, ...rest }: OpenerProps) {
  const caps = useKeyCaps(action);
  return (
    <button
      {...rest}
      type="button"
      className={classNames(styles.opener, on && styles.on)}
      title={caps.length > 0 ? `${label} (${caps.join(' ')})` : label}
      aria-label={children ? undefined : label}
    >
      <Icon size={16} aria-hidden />
      {children && (
        <>
          <span className={styles.hidden}>{label} </span>
          {children}
        </>
      )}
    </button>
  );
}
