import { Tabs as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './Tabs.module.css';

interface TabsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly tabs: readonly (readonly [value: T, name: string])[];
  readonly onChange: (value: T) => void;
  /** What the chosen tab shows. */
  readonly children: ReactNode;
}

/** Pages of one screen, one in sight. */
export function Tabs<T extends string>({ label, value, tabs, onChange, children }: TabsProps<T>) {
  const choose = (chosen: string) => {
    const tab = tabs.find(([one]) => one === chosen);
    if (tab) onChange(tab[0]);
  };
  return (
    <Primitive.Root className={styles.root} value={value} onValueChange={choose}>
      <Primitive.List className={styles.list} aria-label={label}>
        {tabs.map(([one, name]) => (
          <Primitive.Trigger key={one} className={styles.tab} value={one}>
            {name}
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      <Primitive.Content className={styles.page} value={value} tabIndex={-1}>
        {children}
      </Primitive.Content>
    </Primitive.Root>
  );
}
