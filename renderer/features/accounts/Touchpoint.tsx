import { Check } from 'lucide-react';
import { useRef, useState, type FormEvent } from 'react';
import { useTime } from '../../state/use-time.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { calendarDayWords } from '../../ui/day-words.ts';
import { TextField } from '../../ui/TextField.tsx';
import lines from './Lines.module.css';
import styles from './PlanCard.module.css';

interface TouchpointProps {
  readonly touchpoint: {
    readonly id: string;
    readonly day: string;
    readonly subject: string;
    readonly done: boolean;
  };
  readonly onDone: () => void;
  /** True when it was saved. */
  readonly onMove: (day: string) => Promise<boolean>;
}

/** One planned touch: done, or moved to another day. */
export function Touchpoint({ touchpoint: { day, subject, done }, onDone, onMove }: TouchpointProps) {
  const time = useTime();
  const [moving, setMoving] = useState(false);
  const [to, setTo] = useState('');
  const row = useRef<HTMLLIElement>(null);
  /** The button that had the focus goes: the keyboard stays on this touchpoint. */
  const stay = () => row.current?.focus();
  const endMoving = () => {
    setMoving(false);
    stay();
  };
  const move = async (event: FormEvent) => {
    event.preventDefault();
    if (to.trim() !== '' && (await onMove(to.trim()))) endMoving();
  };
  return (
    <li ref={row} className={lines.line} tabIndex={-1}>
      <span className={classNames(lines.grow, done && styles.done)}>
        <span title={day}>{calendarDayWords(day, time)}</span> · <span dir="auto">{subject}</span>
      </span>
      {done ? (
        <span className={lines.aside}>
          <Check size={13} aria-hidden /> done
        </span>
      ) : (
        <span className={styles.actions}>
          <Button size="small" look="quiet" aria-label={`Move: ${subject}`} onClick={() => setMoving(true)}>
            Move
          </Button>
          <Button
            size="small"
            look="quiet"
            aria-label={`Done: ${subject}`}
            onClick={() => {
              stay();
              onDone();
            }}
          >
            Done
          </Button>
        </span>
      )}
      {moving && (
        <form className={styles.move} onSubmit={(event) => void move(event)} noValidate>
          <TextField label="Move to" placeholder="+2w" autoFocus value={to} onText={setTo} />
          <Button size="small" type="submit">
            Move it
          </Button>
          <Button size="small" look="quiet" onClick={endMoving}>
            Leave it
          </Button>
        </form>
      )}
    </li>
  );
}
