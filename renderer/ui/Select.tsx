import { useId, type ComponentProps } from 'react';
import styles from './Select.module.css';

interface SelectProps<T extends string> extends Omit<
  ComponentProps<'select'>,
  'className' | 'id' | 'onChange' | 'value' | 'children'
> {
  readonly label: string;
  /** Whether the label is drawn, or only said by a screen reader. */
  readonly labelled?: 'seen' | 'said';
  readonly value: T;
  readonly choices: readonly (readonly [value: T, name: string])[];
  readonly hint?: string;
  readonly onChoose: (value: T) => void;
}

/** One of several. The browser's own list: it knows every key, and no style has to be written for it. */
export function Select<T extends string>({
  label,
  labelled = 'seen',
  value,
  choices,
  hint,
  onChoose,
  ...rest
}: SelectProps<T>) {
  const id = useId();
  const choose = (chosen: string) => {
    const choice = choices.find(([one]) => one === chosen);
    if (choice) onChoose(choice[0]);
  };
  return (
    <div className={styles.field}>
      {labelled === 'seen' && (
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
      )}
      <select
        {...rest}
        id={id}
        className={styles.select}
        aria-label={labelled === 'said' ? label : undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
        value={value}
        onChange={(event) => choose(event.target.value)}
      >
        {choices.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
