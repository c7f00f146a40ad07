import type { ComponentProps } from 'react';
import styles from './Checkbox.module.css';

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'className' | 'type' | 'onChange'> {
  readonly label: string;
  readonly labelled?: 'seen' | 'said';
  readonly onCheck: (checked: boolean) => void;
}

export function Checkbox({ label, labelled = 'seen', onCheck, ...rest }: CheckboxProps) {
  return (
    <label className={styles.field}>
      <input
        {...rest}
        type="checkbox"
        className={styles.box}
        aria-label={labelled === 'said' ? label : undefined}
        onChange={(event) => onCheck(event.target.checked)}
      />
      {labelled === 'seen' && label}
    </label>
  );
}
