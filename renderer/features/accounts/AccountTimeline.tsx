import type { AccountDetail } from '#shared/rpc';
import { ClipboardCheck, Mail, MessageCircleQuestion, Phone, StickyNote, Users, type LucideIcon } from 'lucide-react';
import { useTime } from '../../state/use-time.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { classNames } from '../../ui/class-names.ts';
import { exactWords, whenWords } from '../../ui/day-words.ts';
import styles from './AccountTimeline.module.css';

type Activity = AccountDetail['activities'][number];

interface AccountTimelineProps {
  readonly activities: readonly Activity[];
  readonly count: number;
  readonly onCase: (id: string) => void;
}

const icons: Readonly<Record<Activity['kind'], LucideIcon>> = {
  email: Mail,
  call: Phone,
  meeting: Users,
  task: ClipboardCheck,
  request: MessageCircleQuestion,
  note: StickyNote,
};

const words: Readonly<Record<Activity['kind'], readonly [out: string, incoming: string, neither: string]>> = {
  email: ['sent an e-mail', 'wrote', 'e-mail'],
  call: ['called', 'rang', 'call'],
  meeting: ['met', 'met', 'meeting'],
  task: ['task', 'task', 'task'],
  request: ['asked', 'asked', 'asked'],
  note: ['noted', 'noted', 'noted'],
};

/** What happened with the account in 120 days, whatever case it was on. */
export function AccountTimeline({ activities, count, onCase }: AccountTimelineProps) {
  const time = useTime();
  return (
    <Card title="Account timeline" aside="120 days">
      {activities.length === 0 && <p className={styles.none}>Nothing is logged in the last 120 days.</p>}
      <ol className={styles.list}>
        {activities.map((one) => {
          const { kind, direction, who, case: theCase } = one;
          const Icon = icons[kind];
          const at = Date.parse(one.at);
          const verb = words[kind][direction === 'out' ? 0 : direction === 'in' ? 1 : 2];
          return (
            <li key={one.id} className={styles.entry}>
              <span className={classNames(styles.icon, direction === 'in' && styles.incoming)}>
                <Icon size={13} aria-hidden />
              </span>
              <div className={styles.what}>
                <p className={styles.head}>
                  <span>
                    <strong dir="auto">{who ?? 'Somebody'}</strong> {verb}
                  </span>
                  <time dateTime={one.at} title={exactWords(at, time)}>
                    {whenWords(at, time)}
                  </time>
                </p>
                <p className={styles.subject}>
                  <span dir="auto">{one.subject}</span>{' '}
                  {theCase && (
                    <Button size="small" look="quiet" onClick={() => onCase(theCase.id)}>
                      {theCase.caseNumber}
                    </Button>
                  )}
                </p>
              </div>
            </li>
          );
        })}
      </ol>
      {count > activities.length && (
        <p className={styles.none}>
          The newest {activities.length} of {count.toLocaleString('en')}.
        </p>
      )}
    </Card>
  );
}
