import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import styles from './FailureNote.module.css';

interface FailureNoteProps {
  readonly message: string;
  readonly wayOut: string;
  /** What the failure is about, by name, such as the fields that an org lacks. */
  readonly names?: readonly string[];
}

/** What went wrong and what to do about it. Takes the focus when it appears, so that nobody misses it. */
export function FailureNote({ message, wayOut, names = [] }: FailureNoteProps) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), [message, wayOut]);
  return (
    <div className={styles.note} role="alert" tabIndex={-1} ref={note}>
      <CircleAlert className={styles.icon} size={16} aria-hidden />
      <div>
        <p className={styles.message}>{message}</p>
        {names.length > 0 && (
          <ul className={styles.names}>
            {names.map((name) => (
              <li key={name}>
                <code>{name}</code>
              </li>
            ))}
          </ul>
        )}
        <p>{wayOut}</p>
      </div>
    </div>
  );
}
