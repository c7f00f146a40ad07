import { useRef, useState, type FormEvent } from 'react';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { useTime } from '../../state/use-time.ts';
import { useRules } from '../../state/use-rules.ts';
import { useSaving } from '../../state/use-saving.ts';
import { Button } from '../../ui/Button.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { RuleMark } from '../../ui/RuleMark.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './ParkSheet.module.css';

interface ParkSheetProps {
  readonly caseId: string;
  readonly onClose: () => void;
}

const offers = [
  { day: '1m', label: 'In a month', why: 'The customer asked for a month' },
  { day: '3m', label: 'In 3 months', why: 'The customer asked for a quarter' },
  { day: '6m', label: 'In 6 months', why: 'The usual "not now"' },
] as const;

/** FLOW-1, "call me in six months": until when, and what was said. The edition says what else is written. */
export function ParkSheet({ caseId, onClose }: ParkSheetProps) {
  const { desk } = useDeskServices();
  const time = useTime();
  const rule = useRules();
  const [until, setUntil] = useState('');
  const [text, setText] = useState('');
  const { busy, failure, save } = useSaving();
  const words = useRef<HTMLInputElement>(null);
  const complete = until.trim() !== '' && text.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (!complete) return words.current?.focus();
    save(() => desk.editing.park({ id: caseId, until, text }), onClose);
  };
  return (
    <Dialog title="Park until later" onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <DayField
          label="Until"
          autoFocus
          text={until}
          time={time}
          onText={setUntil}
          read={(typed) => desk.editing.readDay({ text: typed })}
          suggestions={offers}
        />
        <TextField
          ref={words}
          label="What the customer said"
          hint="One sentence; today’s date and your initials are put before it."
          value={text}
          maxLength={400}
          onText={setText}
        />
        <p className={styles.says}>
          The case stays open with that date, and the 15-day limit is lifted. A “thanks” from the customer does not wake
          it: one key keeps it parked. <RuleMark {...rule('FLOW-1')} />
        </p>
        {failure && <FailureNote message={failure.message} wayOut={failure.wayOut} />}
        <div className={styles.foot}>
          <Button onClick={onClose}>Not now</Button>
          <Button look="primary" type="submit" disabled={busy || !complete}>
            {busy ? 'Saving…' : 'Park'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
