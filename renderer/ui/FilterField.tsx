import { Search } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import { Keys } from './Kbd.tsx';
import styles from './FilterField.module.css';

interface FilterFieldProps {
  /** Its name for a screen reader. */
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  /** Enter and ↓: on to what was found. */
  readonly onGo: () => void;
  /** Esc in an empty field: back to where one was. */
  readonly onLeave: () => void;
  /** The caps of the key that leads here. */
  readonly keys?: readonly string[];
  /** The id of what is narrowed. */
  readonly controls: string;
  readonly field: Ref<HTMLInputElement>;
}

const longest = 200;

/** Narrows what stands below it while typing. Enter and ↓ go on to it; Esc clears, then leaves. */
export function FilterField(props: FilterFieldProps) {
  const { label, placeholder, value, onText, onGo, onLeave, keys = [], controls, field } = props;
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (value === '') onLeave();
      else onText('');
    } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault();
      onGo();
    }
  };
  return (
    <div className={styles.field} role="search">
      <Search size={15} aria-hidden className={styles.icon} />
      <input
        ref={field}
        className={styles.input}
        type="text"
        aria-label={label}
        aria-controls={controls}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        maxLength={longest}
        value={value}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={press}
      />
      <Keys caps={value === '' ? keys : ['Esc']} />
    </div>
  );
}
