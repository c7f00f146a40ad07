import { ToggleGroup } from 'radix-ui';
import styles from './WeekdayPicker.module.css';

/** Monday first; 0 is Sunday. */
const days = [
  ['1', 'Mon', 'Monday'],
  ['2', 'Tue', 'Tuesday'],
  ['3', 'Wed', 'Wednesday'],
  ['4', 'Thu', 'Thursday'],
  ['5', 'Fri', 'Friday'],
  ['6', 'Sat', 'Saturday'],
  ['0', 'Sun', 'Sunday'],
] as const;

interface WeekdayPickerProps {
  readonly label: string;
  /** The days that are chosen, 0 for Sunday. */
  readonly chosen: readonly number[];
  readonly onChange: (chosen: number[]) => void;
}

/** Days of the week, as many as one likes. */
export function WeekdayPicker({ label, chosen, onChange }: WeekdayPickerProps) {
  return (
    <ToggleGroup.Root
      type="multiple"
      className={styles.days}
      aria-label={label}
      value={chosen.map(String)}
      onValueChange={(now) => onChange(now.map(Number).sort())}
    >
      {days.map(([value, short, name]) => (
        <ToggleGroup.Item key={value} className={styles.day} value={value} aria-label={name}>
          {short}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
