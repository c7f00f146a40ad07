import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { useSettings } from '../../state/use-settings.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { RulesStep } from './RulesStep.tsx';
import { syncNote } from './sync-note.ts';
import { TimeStep } from './TimeStep.tsx';
import { WhoStep } from './WhoStep.tsx';
import styles from './SetUpScreen.module.css';

const steps = [
  { title: 'Is this you?', Step: WhoStep },
  { title: 'When do you work?', Step: TimeStep },
  { title: 'Which rules, and what to be told?', Step: RulesStep },
] as const;

interface SetUpScreenProps {
  readonly onDone: () => void;
  /** Where the way in is, when Salesforce asks to sign in again. */
  readonly onSignIn: () => void;
}

/**
 * Three short steps while the first cases come in. Each choice holds at once and can be changed later; Enter goes on, Esc goes to
 * the list.
 */
export function SetUpScreen({ onDone, onSignIn }: SetUpScreenProps) {
  const { desk: worker } = useDeskServices();
  const desk = useDesk((view) => view.desk);
  const { failure, change } = useSettings();
  const [at, setAt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const saving = useRef<(() => Promise<boolean>) | null>(null);
  const step = steps[at] ?? steps[0];
  useEffect(() => heading.current?.focus(), [at]);

  const finish = () => {
    // What cannot be noted now is asked again at the next start; it holds nobody up.
    void change({ setUp: true });
    onDone();
  };
  const goOn = async () => {
    if (saving.current && !(await saving.current())) return;
    if (at === steps.length - 1) finish();
    else setAt(at + 1);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void goOn();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      finish();
    } else if (event.key === 'Enter' && event.target === heading.current) {
      event.preventDefault();
      void goOn();
    }
  };
  if (!desk) return null;
  const note = syncNote(desk);
  return (
    <main className={styles.screen} onKeyDown={press}>
      <form className={styles.sheet} onSubmit={submit} noValidate aria-labelledby="set-up-title">
        <p className={styles.count}>
          Setting up, {at + 1} of {steps.length}
        </p>
        <h1 className={styles.title} id="set-up-title" tabIndex={-1} ref={heading}>
          {step.title}
        </h1>
        {failure && <FailureNote message={failure.message} wayOut={failure.wayOut} />}
        <step.Step
          onSave={(save) => {
            saving.current = save;
          }}
        />
        <div className={styles.buttons}>
          <Button look="quiet" onClick={finish}>
            Skip for now
          </Button>
          <span className={styles.gap} />
          {at > 0 && <Button onClick={() => setAt(at - 1)}>Back</Button>}
          <Button type="submit" look="primary">
            {at === steps.length - 1 ? 'Open my day' : 'Next'}
          </Button>
        </div>
      </form>
      <div className={styles.note}>
        <p role="status">{note.says}</p>
        {note.share !== null && (
          <div className={styles.track} aria-hidden>
            <div className={styles.bar} style={{ transform: `scaleX(${Math.min(1, note.share)})` }} />
          </div>
        )}
        {note.stuck === 'signed-out' && (
          <Button size="small" onClick={onSignIn}>
            Sign in
          </Button>
        )}
        {note.stuck === 'stopped' && (
          <Button size="small" onClick={() => void worker.syncNow().catch(() => undefined)}>
            Try again
          </Button>
        )}
      </div>
    </main>
  );
}
