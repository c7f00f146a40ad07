import { useState, type FormEvent } from 'react';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './PlanCard.module.css';

interface PlanFormProps {
  /** True when it was saved. */
  readonly onPlan: (day: string, subject: string) => Promise<boolean>;
  readonly onEnd: () => void;
}

/** A touchpoint to come: when, and what for. */
export function PlanForm({ onPlan, onEnd }: PlanFormProps) {
  const [day, setDay] = useState('');
  const [subject, setSubject] = useState('');
  const [tried, setTried] = useState(false);
  const plan = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (day.trim() === '' || subject.trim() === '') return;
    if (await onPlan(day.trim(), subject.trim())) onEnd();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void plan(event)} noValidate>
      <TextField
        label="When"
        placeholder="3m"
        autoFocus
        value={day}
        error={tried && day.trim() === '' ? 'Say when: 3m, fri, 2026-01-05.' : undefined}
        onText={setDay}
      />
      <TextField
        label="What for"
        placeholder="Ask how the new team is doing"
        maxLength={255}
        value={subject}
        error={tried && subject.trim() === '' ? 'Say what it is for.' : undefined}
        onText={setSubject}
      />
      <div className={styles.buttons}>
        <Button look="primary" size="small" type="submit">
          Plan it
        </Button>
        <Button look="quiet" size="small" onClick={onEnd}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
