import { useEffect, useId, useState, type RefObject } from 'react';
import { Button } from './Button.tsx';
import { calendarDayWords } from './day-words.ts';
import type { Time } from './time.ts';
import styles from './DayField.module.css';

interface DaySuggestion {
  readonly day: string;
  readonly label: string;
  readonly why: string;
}

interface DayFieldProps {
  readonly label: string;
  /** As typed: `+3d`, `fri`, `6m`, or a day. */
  readonly text: string;
  readonly time: Time;
  readonly onText: (text: string) => void;
  /** What the text means. */
  readonly read: (text: string) => Promise<{ readonly day: string | null; readonly problem: string | null }>;
  readonly suggestions?: readonly DaySuggestion[];
  readonly field?: RefObject<HTMLInputElement | null>;
  readonly hint?: string;
  readonly autoFocus?: boolean;
}

/** A day as people say it, with the day that is meant beside it, and the likely ones to choose from. */
export function DayField({
  label,
  text,
  time,
  onText,
  read,
  suggestions = [],
  field,
  hint,
  autoFocus = false,
}: DayFieldProps) {
  const id = useId();
  const [meant, setMeant] = useState<{ text: string; day: string | null; problem: string | null } | null>(null);
  useEffect(() => {
    if (text.trim() === '') return undefined;
    let wanted = true;
    read(text).then(
      (answer) => wanted && setMeant({ text, ...answer }),
      // What cannot be read now is read once more when it is saved.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `read` is made anew with each render; the text alone is the question
  }, [text]);
  const known = meant?.text === text ? meant : null;
  const says =
    text.trim() === '' ? 'no date' : (known?.problem ?? (known?.day ? calendarDayWords(known.day, time) : ''));
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.line}>
        <input
          ref={field}
          id={id}
          className={styles.input}
          type="text"
          autoFocus={autoFocus}
          autoComplete="off"
          spellCheck={false}
          value={text}
          placeholder="+3d, fri, 6m, 2026-01-05"
          aria-invalid={known?.problem ? true : undefined}
          aria-describedby={`${id}-says`}
          onFocus={(event) => event.target.select()}
          onChange={(event) => onText(event.target.value)}
        />
        <p id={`${id}-says`} className={known?.problem ? styles.problem : styles.says} aria-live="polite">
          {says}
        </p>
      </div>
      {suggestions.length > 0 && (
        <div className={styles.suggestions}>
          {suggestions.map(({ day, label: name, why }) => (
            <Button
              key={`${day} ${name}`}
              size="small"
              title={why}
              aria-pressed={day === text}
              onClick={() => onText(day)}
            >
              {name}
            </Button>
          ))}
        </div>
      )}
      {hint && <p className={styles.says}>{hint}</p>}
    </div>
  );
}
