import { useState, type FormEvent } from 'react';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { useAnswer } from '../../state/use-answer.ts';
import { useRules } from '../../state/use-rules.ts';
import { useSaving } from '../../state/use-saving.ts';
import { useTime } from '../../state/use-time.ts';
import { Button } from '../../ui/Button.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { calendarDayWords } from '../../ui/day-words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { RuleMark } from '../../ui/RuleMark.tsx';
import { Select } from '../../ui/Select.tsx';
import { HandOver } from './HandOver.tsx';
import styles from './AbsenceSheet.module.css';

interface AbsenceSheetProps {
  readonly onClose: () => void;
}

/** Moment 9: from when to when, who covers, and the hand-over sheet for them. An all-day event in Salesforce names the cover. */
export function AbsenceSheet({ onClose }: AbsenceSheetProps) {
  const { desk } = useDeskServices();
  const time = useTime();
  const rule = useRules();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [coverId, setCoverId] = useState<string | null>(null);
  const { busy, failure, save } = useSaving();
  const { value: handOver, failure: refused } = useAnswer('hand over', () => desk.editing.handOver());
  const { value: planned = [] } = useAnswer('absences', () => desk.editing.absences());
  const cover = coverId ?? handOver?.covers[0]?.value ?? '';
  const ready = from.trim() !== '' && to.trim() !== '' && cover !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && ready) save(() => desk.editing.setAbsence({ from, to, coverId: cover }), onClose);
  };
  const read = (text: string) => desk.editing.readDay({ text });
  return (
    <Dialog title="Absence and cover" width="wide" onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <div className={styles.days}>
          <DayField label="First day away" autoFocus text={from} time={time} onText={setFrom} read={read} />
          <DayField label="Last day away" text={to} time={time} onText={setTo} read={read} />
        </div>
        {handOver && handOver.covers.length > 0 && (
          <Select
            label="Who covers"
            value={cover}
            choices={handOver.covers.map(({ value, label, why }) => [
              value,
              why === null ? label : `${label} – ${why}`,
            ])}
            hint="The nearest in region and language come first."
            onChoose={setCoverId}
          />
        )}
        <p className={styles.says}>
          Cases in progress stay in your name. When a customer writes meanwhile, your cover takes the case over; the
          event in Salesforce says who that is. <RuleMark {...rule('FLOW-3')} />
        </p>
        {planned.length > 0 && (
          <ul className={styles.planned} aria-label="Absences that are planned">
            {planned.map((one) => (
              <li key={one.id}>
                {one.subject}: {calendarDayWords(one.from, time)} – {calendarDayWords(one.to, time)}
              </li>
            ))}
          </ul>
        )}
        {refused && <FailureNote message={refused.message} wayOut={refused.wayOut} />}
        {failure && <FailureNote message={failure.message} wayOut={failure.wayOut} />}
        <div className={styles.foot}>
          <Button onClick={onClose}>Not now</Button>
          <Button look="primary" type="submit" disabled={busy || !ready}>
            {busy ? 'Saving…' : 'Plan the absence'}
          </Button>
        </div>
        {handOver && <HandOver cases={handOver.cases} time={time} />}
      </form>
    </Dialog>
  );
}
