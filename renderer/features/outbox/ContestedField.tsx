import type { OutboxCard } from '#shared/rpc';
import { useState } from 'react';
import { useDesk } from '../../state/DeskProvider.tsx';
import { useTime } from '../../state/use-time.ts';
import { Button } from '../../ui/Button.tsx';
import { Keys } from '../../ui/Kbd.tsx';
import { useActions, useKeyCaps } from '../../state/actions/use-actions.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import type { Time } from '../../ui/time.ts';
import { valueWords } from './outbox-words.ts';
import styles from './ContestedField.module.css';

export type Choice = 'theirs' | 'yours' | { readonly text: string };

interface ContestedFieldProps {
  readonly field: OutboxCard['fields'][number];
  /** Who changed it, and when; empty where that is not known. */
  readonly theirsBy: string;
  /** Whether 1, 2 and 3 are meant for this field. */
  readonly keys: boolean;
  readonly busy: boolean;
  readonly onChoose: (choice: Choice) => void;
}

/** One field that two people changed: before, theirs and mine side by side, and for a text both as one. */
export function ContestedField({ field, theirsBy, keys, busy, onChoose }: ContestedFieldProps) {
  const { label, before, theirs, yours, merged } = field;
  const time = useTime();
  const free = useDesk((view) => view.sheet === null);
  const theirKeys = useKeyCaps('outbox.theirs');
  const yourKeys = useKeyCaps('outbox.yours');
  const bothKeys = useKeyCaps('outbox.both');
  const [text, setText] = useState<string | null>(null);
  useActions({ ...(merged !== null && { 'outbox.both': () => setText(merged) }) }, keys && free);
  return (
    <section className={styles.field} aria-label={label}>
      <h3 className={styles.label}>{label}</h3>
      <div className={styles.sides}>
        <Side name="Before" value={before} time={time} />
        <Side name={theirsBy === '' ? 'Theirs' : `Theirs (${theirsBy})`} value={theirs} time={time} />
        <Side name="Yours" value={yours} time={time} />
      </div>
      {text === null ? (
        <div className={styles.choices}>
          <Button size="small" disabled={busy} onClick={() => onChoose('theirs')}>
            Keep theirs {keys && <Keys caps={theirKeys} />}
          </Button>
          <Button size="small" disabled={busy} onClick={() => onChoose('yours')}>
            Keep mine {keys && <Keys caps={yourKeys} />}
          </Button>
          {merged !== null && (
            <Button size="small" disabled={busy} onClick={() => setText(merged)}>
              Keep both… {keys && <Keys caps={bothKeys} />}
            </Button>
          )}
        </div>
      ) : (
        <form
          className={styles.both}
          onSubmit={(event) => {
            event.preventDefault();
            onChoose({ text });
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              event.stopPropagation();
              setText(null);
            }
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
          }}
        >
          <TextArea label={`${label}, both as one`} rows={5} autoFocus value={text} onText={setText} />
          <div className={styles.choices}>
            <Button size="small" onClick={() => setText(null)}>
              Back <Keys caps={['Esc']} />
            </Button>
            <Button size="small" look="primary" type="submit" disabled={busy}>
              Send this text <Keys caps={['Ctrl', 'Enter']} />
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}

function Side({ name, value, time }: { readonly name: string; readonly value: string | null; readonly time: Time }) {
  return (
    <div className={styles.side}>
      <h4 className={styles.name}>{name}</h4>
      {value === null ? (
        <p className={styles.empty}>empty</p>
      ) : (
        <p className={styles.value}>{valueWords(value, time)}</p>
      )}
    </div>
  );
}
