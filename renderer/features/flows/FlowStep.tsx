import { Ban, CalendarDays, Check, FileText, Hand, MessageSquare, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { FlowPlanned } from '#shared/rpc';
import { useTime } from '../../state/use-time.ts';
import { useRules } from '../../state/use-rules.ts';
import { Chip } from '../../ui/Chip.tsx';
import { calendarDayWords } from '../../ui/day-words.ts';
import { RuleMark } from '../../ui/RuleMark.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { isPutBefore, newPart, recipientWords } from './flow-words.ts';
import styles from './FlowStep.module.css';

type Step = FlowPlanned['steps'][number];

interface FlowStepProps {
  readonly step: Step;
  /** The message as the person changed it. */
  readonly message: string | undefined;
  readonly onMessage: (text: string) => void;
}

const icons: Readonly<Record<Step['kind'], LucideIcon>> = {
  do: Hand,
  write: FileText,
  message: MessageSquare,
  reminder: CalendarDays,
  absence: CalendarDays,
  close: Check,
};

/** One step of a flow: what the app writes, what it says, and what is left to the person. */
export function FlowStep({ step, message, onMessage }: FlowStepProps) {
  const Icon = icons[step.kind];
  return (
    <li className={styles.step}>
      <Icon size={15} aria-hidden />
      <div className={styles.what}>
        <p className={styles.text}>
          {step.kind === 'do' && <Chip tone="now">yours to do</Chip>} {step.text} {step.ours && <Chip>ours</Chip>}
        </p>
        <Rest step={step} message={message} onMessage={onMessage} />
      </div>
    </li>
  );
}

function Rest({ step, message, onMessage }: FlowStepProps) {
  const time = useTime();
  const rule = useRules();
  switch (step.kind) {
    case 'do':
      return null;
    case 'write':
      return (
        <ul className={styles.writes}>
          {step.writes.map(({ field, label, from, to }) => (
            <li key={field}>
              <span className={styles.field}>{label}</span>{' '}
              {from !== null && !isPutBefore(from, to) && <s className={styles.from}>{from}</s>}{' '}
              <bdi className={styles.to}>{newPart(from, to)}</bdi>
            </li>
          ))}
          {step.assignByRules && <li>The assignment rules run again.</li>}
        </ul>
      );
    case 'message':
      return (
        <TextArea
          label={`To ${recipientWords(step.to)}`}
          hint={step.saved ? 'Written into Salesforce with the rest.' : 'A draft: send it yourself.'}
          value={message ?? step.message}
          maxLength={4_000}
          onText={onMessage}
        />
      );
    case 'reminder':
      return (
        <p className={styles.field}>
          {step.subject}, {calendarDayWords(step.day, time)}
        </p>
      );
    case 'absence':
      return (
        <p className={styles.field}>
          {step.subject}: {calendarDayWords(step.from, time)} – {calendarDayWords(step.to, time)}
        </p>
      );
    case 'close':
      return (
        <ul className={styles.writes}>
          <li>
            <span className={styles.field}>Resolution Action</span>{' '}
            <span className={styles.to}>{step.resolutionAction}</span>
          </li>
          {step.blockers.map(({ rule: id, message: says }) => (
            <li key={`${id} ${says}`} className={styles.refused}>
              <Ban size={13} role="img" aria-label="Refused" /> {says} <RuleMark {...rule(id)} />
            </li>
          ))}
          {step.warnings.map(({ rule: id, message: says }) => (
            <li key={`${id} ${says}`} className={styles.warned}>
              <TriangleAlert size={13} role="img" aria-label="Warning" /> {says} <RuleMark {...rule(id)} />
            </li>
          ))}
        </ul>
      );
  }
}
