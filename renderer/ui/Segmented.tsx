import { ToggleGroup } from 'radix-ui';
import styles from './Segmented.module.css';

interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly (readonly [value: T, name: string])[];
  readonly onChange: (value: T) => void;
}

/** One of a few, all of them in sight. Arrow keys move, the choice holds at once. */
export function Segmented<T extends string>({ label, value, choices, onChange }: SegmentedProps<T>) {
  const choose = (chosen: string) => {
    const choice = choices.find(([one]) => one === chosen);
    if (choice) onChange(choice[0]);
  };
  return (
    <ToggleGroup.Root type="single" className={styles.group} aria-label={label} value={value} onValueChange={choose}>
      {choices.map(([one, name]) => (
        <ToggleGroup.Item key={one} className={styles.item} value={one}>
          {name}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
