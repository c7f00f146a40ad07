import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { useAnswer } from '../../state/use-answer.ts';
import { useTime } from '../../state/use-time.ts';
import { useSaving } from '../../state/use-saving.ts';
import { Button } from '../../ui/Button.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { StepLine } from './StepLine.tsx';
import { channels, sayLogged, type Channel } from './touch-words.ts';
import styles from './TouchSheet.module.css';

interface TouchSheetProps {
  readonly caseId: string;
  /** `call` when a call is to be logged; `step` takes the touch that the cadence wants, if any. */
  readonly channel: 'step' | 'call';
  readonly onClose: () => void;
}

/** Moment 2: one line, one date, Enter. Writes Next Steps, their date and the activity, and starts the case. */
export function TouchSheet({ caseId, channel: asked, onClose }: TouchSheetProps) {
  const { desk } = useDeskServices();
  const time = useTime();
  const { value: suggested } = useAnswer(caseId, () => desk.editing.dateSuggestions({ id: caseId }));
  const [line, setLine] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Channel | null>(null);
  const [typedDay, setTypedDay] = useState<string | null>(null);
  const [outcome, setOutcome] = useState('');
  const { busy, failure, save } = useSaving();
  const field = useRef<HTMLInputElement>(null);

  const ready = suggested !== undefined;
  useEffect(() => {
    if (!ready) return;
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [ready]);
  // The sheet is there at once; what it suggests a moment later.
  if (!suggested)
    return (
      <Dialog title="Next step" width="wide" onClose={onClose}>
        {null}
      </Dialog>
    );

  const channel = chosen ?? (asked === 'call' ? 'call' : (suggested.channel ?? 'none'));
  const text = line ?? suggested.prefix;
  const day = typedDay ?? suggested.days[0]?.day ?? '';
  const empty = text.trim() === suggested.prefix.trim() || text.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy || empty) return;
    const nextStepsDate = day.trim() === '' ? null : day;
    const how = outcome.trim();
    save(
      () =>
        desk.editing.logTouch({
          id: caseId,
          channel,
          text,
          nextStepsDate,
          ...(how !== '' && (channel === 'call' || channel === 'meeting') && { outcome: how }),
        }),
      onClose,
    );
  };
  return (
    <Dialog title="Next step" width="wide" onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <StepLine caseId={caseId} field={field} text={text} onText={setLine} />
        <DayField
          label="Next step is due"
          text={day}
          time={time}
          onText={setTypedDay}
          read={(typed) => desk.editing.readDay({ text: typed })}
          suggestions={suggested.days}
        />
        <div className={styles.log}>
          <Segmented label="What to log" value={channel} choices={channels} onChange={setChosen} />
          <p className={styles.says}>{sayLogged(channel)}</p>
        </div>
        {(channel === 'call' || channel === 'meeting') && (
          <TextField label="How it went" hint="Optional: reached, left a voicemail, …" onText={setOutcome} />
        )}
        {failure && <FailureNote message={failure.message} wayOut={failure.wayOut} />}
        <div className={styles.foot}>
          <p className={styles.hint}>
            <Kbd>Tab</Kbd> to the date · <Kbd>Enter</Kbd> saves
          </p>
          <Button look="primary" type="submit" disabled={busy || empty}>
            {busy ? 'Saving…' : 'Save'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
