import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { ActionId } from '../../state/actions/catalogue.data.ts';
import { keyCaps } from '../../state/actions/keys.ts';
import { canGoOn, pressOf, whyNot } from '../../state/actions/press.ts';
import { onMac } from '../../state/actions/use-actions.ts';
import { Button } from '../../ui/Button.tsx';
import { Keys } from '../../ui/Kbd.tsx';
import styles from './KeyRecorder.module.css';

interface KeyRecorderProps {
  readonly id: ActionId;
  readonly onKeys: (keys: string) => void;
  readonly onLeave: () => void;
}

/**
 * Takes the keys that are pressed. A plain letter may be followed by a second one, or kept with Enter; Esc leaves everything as
 * it was, Backspace takes the key away.
 */
export function KeyRecorder({ id, onKeys, onLeave }: KeyRecorderProps) {
  const box = useRef<HTMLDivElement>(null);
  const [first, setFirst] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => box.current?.focus(), []);

  const take = (keys: string) => {
    const says = whyNot(id, keys);
    setProblem(says);
    setFirst('');
    if (says === null) onKeys(keys);
  };
  const press = (event: KeyboardEvent) => {
    // Nothing that is pressed here is meant for anybody else.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return onLeave();
    if (event.key === 'Enter' && first !== '') return take(first);
    if (event.key === 'Backspace' && first === '') return onKeys('');
    const pressed = pressOf(event, onMac);
    if (pressed === null) return;
    if (first !== '') return take(canGoOn(pressed) ? `${first} ${pressed}` : pressed);
    if (canGoOn(pressed)) {
      setProblem(null);
      return setFirst(pressed);
    }
    take(pressed);
  };

  return (
    <div className={styles.recorder}>
      <div
        ref={box}
        className={styles.box}
        role="textbox"
        tabIndex={0}
        aria-label="Press the new keys. Esc leaves them as they were; Backspace takes the key away."
        onKeyDown={press}
      >
        {first === '' ? (
          <span>Press the keys…</span>
        ) : (
          <>
            <Keys caps={keyCaps(first, onMac)} />
            <span>then another, or Enter</span>
          </>
        )}
      </div>
      <Button size="small" look="quiet" onClick={onLeave}>
        Leave
      </Button>
      <p role="status" className={styles.problem}>
        {problem}
      </p>
    </div>
  );
}
