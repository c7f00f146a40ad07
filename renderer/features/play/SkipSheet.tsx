import { useEffect, useState, type FormEvent } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { skipReasons } from './skip-reasons.data.ts';
import styles from './SkipSheet.module.css';

interface SkipSheetProps {
  readonly onSkip: (reason: string) => void;
  readonly onClose: () => void;
}

/** Why is this one passed over? One key, or words. */
export function SkipSheet({ onSkip, onClose }: SkipSheetProps) {
  const [text, setText] = useState('');
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLInputElement) return;
      const chosen = skipReasons.find(({ key }) => key === event.key);
      if (!chosen) return;
      event.preventDefault();
      onSkip(chosen.reason);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [onSkip]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') onSkip(text.trim());
  };
  return (
    <Dialog title="Why is this one skipped?" onClose={onClose}>
      <ul className={styles.list}>
        {skipReasons.map(({ key, reason }) => (
          <li key={key}>
            <Button look="quiet" onClick={() => onSkip(reason)}>
              <Kbd>{key}</Kbd> {reason}
            </Button>
          </li>
        ))}
      </ul>
      <form onSubmit={submit}>
        <TextField label="Or in your words" value={text} maxLength={200} onText={setText} />
      </form>
    </Dialog>
  );
}
