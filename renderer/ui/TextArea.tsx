import { useId, type ComponentProps } from 'react';
import styles from './TextArea.module.css';

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'className' | 'id' | 'onChange'> {
  readonly label: string;
  readonly labelled?: 'seen' | 'said';
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly onText: (text: string) => void;
}

/** Some lines of text. What is pasted comes in as plain text. */
export function TextArea({ label, labelled = 'seen', hint, error, onText, ...rest }: TextAreaProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      {labelled === 'seen' && (
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
      )}
      <textarea
        rows={2}
        {...rest}
        id={id}
        className={styles.area}
        aria-label={labelled === 'said' ? label : undefined}
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
