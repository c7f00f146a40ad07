import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './Chip.module.css';

export type Tone = 'plain' | 'outline' | 'good' | 'breached' | 'now' | 'slipping' | 'planned';

interface ChipProps {
  readonly children: ReactNode;
  readonly tone?: Tone;
  readonly icon?: LucideIcon;
  readonly title?: string | undefined;
}

/** A fact in a few words. */
export function Chip({ children, tone = 'plain', icon: Icon, title }: ChipProps) {
  return (
    <span className={classNames(styles.chip, styles[tone])} title={title}>
      {Icon && <Icon size={13} aria-hidden />}
      {children}
    </span>
  );
}

interface FactChipProps {
  readonly name: string;
  readonly value: string;
}

/** A named fact: its name in passing, its value to be read. */
export function FactChip({ name, value }: FactChipProps) {
  return (
    <span className={classNames(styles.chip, styles.fact)} title={`${name}: ${value}`}>
      <span className={styles.name}>{name}</span> <span className={styles.value}>{value}</span>
    </span>
  );
}
