import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface EmptyStateProps {
  readonly icon?: LucideIcon;
  readonly title: string;
  /** What this place is for, and the one thing to do next. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** A place with nothing in it yet says what it is for. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {Icon && <Icon size={22} strokeWidth={1.6} aria-hidden className={styles.icon} />}
      <h2 className={styles.title}>{title}</h2>
      {children && <div className={styles.words}>{children}</div>}
      {action}
    </div>
  );
}
