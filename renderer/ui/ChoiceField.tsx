import { Check, X } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { classNames } from './class-names.ts';
import { IconButton } from './IconButton.tsx';
import styles from './ChoiceField.module.css';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly detail: string | null;
  /** Why it is offered first. */
  readonly why: string | null;
}

interface ChoiceFieldProps {
  readonly label: string;
  readonly chosen: Choice | null;
  readonly onChoose: (choice: Choice | null) => void;
  /** What fits, best first; an empty text asks for what is likely. */
  readonly find: (search: string) => Promise<readonly Choice[]>;
  readonly hint?: string;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** One record out of many: type a few letters, arrows, Enter. */
export function ChoiceField({ label, chosen, onChoose, find, hint, autoFocus = false, ref }: ChoiceFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [found, setFound] = useState<readonly Choice[]>([]);
  const [at, setAt] = useState(0);
  const latest = useRef(find);
  useEffect(() => {
    latest.current = find;
  });
  useEffect(() => {
    if (!open) return undefined;
    let wanted = true;
    latest.current(typed).then(
      (choices) => {
        if (!wanted) return;
        setFound(choices);
        setAt(0);
      },
      () => wanted && setFound([]),
    );
    return () => {
      wanted = false;
    };
  }, [open, typed]);

  const choose = (choice: Choice) => {
    onChoose(choice);
    setTyped('');
    setOpen(false);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((now) => (found.length === 0 ? 0 : (now + step + found.length) % found.length));
    } else if (event.key === 'Enter' && open && found[at]) {
      event.preventDefault();
      choose(found[at]);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };

  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {chosen && (
        <p className={styles.chosen}>
          <Check size={14} aria-hidden />
          <span className={styles.words}>
            <bdi>{chosen.label}</bdi> <span className={styles.detail}>{chosen.detail}</span>
          </span>
          <IconButton icon={X} label={`Not ${chosen.label}`} onClick={() => onChoose(null)} />
        </p>
      )}
      {!chosen && (
        <input
          ref={ref}
          id={id}
          className={styles.input}
          type="text"
          role="combobox"
          aria-expanded={open && found.length > 0}
          aria-controls={open && found.length > 0 ? `${id}-list` : undefined}
          aria-activedescendant={open && found[at] ? `${id}-${at}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          autoFocus={autoFocus}
          value={typed}
          placeholder="Type a name"
          onChange={(event) => {
            setTyped(event.target.value);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={press}
        />
      )}
      {!chosen && open && found.length > 0 && (
        <ul id={`${id}-list`} className={styles.list} role="listbox" aria-label={label}>
          {found.map((choice, index) => (
            <li
              key={choice.value}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className={classNames(styles.option, index === at && styles.at)}
              // The field keeps the focus: it would close the list before the click.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(choice)}
            >
              <span className={styles.words}>
                <bdi>{choice.label}</bdi> <span className={styles.detail}>{choice.detail}</span>
              </span>
              {choice.why && <span className={styles.why}>{choice.why}</span>}
            </li>
          ))}
        </ul>
      )}
      {!chosen && open && found.length === 0 && typed.trim() !== '' && (
        <p className={styles.none} role="status">
          Nobody and nothing has these letters.
        </p>
      )}
      {hint && <p className={styles.hint}>{hint}</p>}
    </div>
  );
}
