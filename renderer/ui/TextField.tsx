import { useId, type ComponentProps } from 'react';
import styles from './TextField.module.css';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'className' | 'id' | 'onChange' | 'type'> {
  readonly label: string;
  /** What is typed is not to be seen. */
  readonly secret?: boolean;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly onText: (text: string) => void;
}

/** A labelled line of text with its hint and, after a failed attempt, what is wrong with it. */
export function TextField({ label, secret = false, hint, error, onText, ...rest }: TextFieldProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        {...rest}
        id={id}
        type={secret ? 'password' : 'text'}
        className={styles.input}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        onChange={(event) => onText(event.target.value)}
      />
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
