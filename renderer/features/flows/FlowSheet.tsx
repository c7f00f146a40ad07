import { useRef, useState, type FormEvent } from 'react';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { useAnswer } from '../../state/use-answer.ts';
import { useRules } from '../../state/use-rules.ts';
import { useSaving } from '../../state/use-saving.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { RuleMark } from '../../ui/RuleMark.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FlowAsk } from './FlowAsk.tsx';
import { FlowStep } from './FlowStep.tsx';
import styles from './FlowSheet.module.css';

interface FlowSheetProps {
  readonly flowId: string;
  readonly caseId: string;
  readonly onClose: () => void;
}

/** A standing answer, run: what it asks, what it will write and say, and one button that does all of it. */
export function FlowSheet({ flowId, caseId, onClose }: FlowSheetProps) {
  const { desk } = useDeskServices();
  const version = useDesk((view) => view.desk?.version);
  const rule = useRules();
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const [messages, setMessages] = useState<Readonly<Record<string, string>>>({});
  const [reason, setReason] = useState('');
  const { busy, failure, save } = useSaving();
  const form = useRef<HTMLFormElement>(null);
  const { value: plan, failure: refused } = useAnswer(JSON.stringify([flowId, caseId, version, answers]), () =>
    desk.editing.planFlow({ flowId, caseId, answers }),
  );
  if (!plan) {
    return (
      <Dialog title="Standing answer" width="wide" onClose={onClose}>
        {refused && <FailureNote message={refused.message} wayOut={refused.wayOut} />}
      </Dialog>
    );
  }
  const closing = plan.steps.find((step) => step.kind === 'close');
  const needsReason = closing !== undefined && closing.blockers.length === 0 && closing.warnings.length > 0;
  const blocked = closing !== undefined && closing.blockers.length > 0;
  const ready = plan.open.length === 0 && !blocked && (!needsReason || reason.trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (!ready)
      return form.current?.querySelector<HTMLElement>('[data-open=true] :is(input, select, textarea)')?.focus();
    save(() => desk.editing.runFlow({ flowId, caseId, answers, messages, ...(needsReason && { reason }) }), onClose);
  };
  return (
    <Dialog title={plan.flow.title} width="wide" onClose={onClose}>
      <form ref={form} className={styles.form} onSubmit={submit}>
        <p className={styles.rules}>
          {plan.flow.rules.map((id) => (
            <RuleMark key={id} {...rule(id)} />
          ))}
        </p>
        {plan.flow.asks.length > 0 && (
          <div className={styles.asks}>
            {plan.flow.asks.map((ask, at) => (
              <div key={ask.id} data-open={plan.open.includes(ask.id)}>
                <FlowAsk
                  ask={ask}
                  caseId={caseId}
                  first={at === 0}
                  answer={answers[ask.id] ?? ask.default ?? ''}
                  onAnswer={(answer) => setAnswers((last) => ({ ...last, [ask.id]: answer }))}
                />
              </div>
            ))}
          </div>
        )}
        <ol className={styles.steps} aria-label="What happens">
          {plan.steps.map((step, at) => (
            <FlowStep
              key={at}
              step={step}
              message={messages[String(at)]}
              onMessage={(text) => setMessages((last) => ({ ...last, [String(at)]: text }))}
            />
          ))}
        </ol>
        {plan.missing.length > 0 && (
          <p className={styles.missing}>
            Still unknown on this case: {plan.missing.join(', ')}. The drafts leave a gap there.
          </p>
        )}
        {needsReason && (
          <TextField
            label="Reason for closing it all the same"
            hint="Kept on the case in Salesforce as an override, and counted."
            value={reason}
            maxLength={400}
            onText={setReason}
          />
        )}
        {failure && <FailureNote message={failure.message} wayOut={failure.wayOut} />}
        <div className={styles.foot}>
          <Button onClick={onClose}>Not now</Button>
          <Button look="primary" type="submit" disabled={busy} aria-disabled={!ready}>
            {busy ? 'Saving…' : 'Do it'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
