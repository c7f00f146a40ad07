import { BookOpen } from 'lucide-react';
import { useState } from 'react';
import { Button } from './Button.tsx';
import { Popover } from './Popover.tsx';
import styles from './RuleMark.module.css';

export interface RuleMarkProps {
  /** As the handbook numbers it: `R10-4`. It is what is drawn. */
  readonly id: string;
  /** One sentence. */
  readonly says: string;
  /** Document and section; null for a rule that rests on no document. */
  readonly source: string | null;
  /** What else to know: that it is borrowed, that the handbook is silent, what was decided then. */
  readonly notes?: readonly string[];
  /** Shows the rule in the handbook; left out where there is nothing to show. */
  readonly onOpen?: (() => void) | undefined;
}

/** A rule where it is cited: its id, which opens what it says, where that stands, and the way into the handbook. */
export function RuleMark({ id, says, source, notes = [], onOpen }: RuleMarkProps) {
  const [open, setOpen] = useState(false);
  const goOn = () => {
    setOpen(false);
    onOpen?.();
  };
  return (
    <Popover
      label={`Rule ${id}`}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button type="button" className={styles.mark} aria-label={`Rule ${id}`}>
          {id}
        </button>
      }
    >
      <p className={styles.id}>{id}</p>
      <p className={styles.says}>{says}</p>
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {source !== null && <p className={styles.source}>{source}</p>}
      {onOpen && (
        <Button size="small" look="quiet" onClick={goOn}>
          <BookOpen size={13} aria-hidden /> Open in the Handbook
        </Button>
      )}
    </Popover>
  );
}
