import { ClipboardCheck, Mail, MessageCircleQuestion, Phone, StickyNote, Users, type LucideIcon } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { CaseDetail } from '#shared/rpc';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { exactWords, whenWords } from '../../ui/day-words.ts';
import { LongText } from '../../ui/LongText.tsx';
import { happened } from './timeline-words.ts';
import type { Time } from '../../ui/time.ts';
import styles from './Timeline.module.css';

type Activity = CaseDetail['activities'][number];

interface TimelineProps {
  readonly activities: readonly Activity[];
  readonly time: Time;
}

const icons: Readonly<Record<Activity['kind'], LucideIcon>> = {
  email: Mail,
  call: Phone,
  meeting: Users,
  task: ClipboardCheck,
  request: MessageCircleQuestion,
  note: StickyNote,
};

const shownAtFirst = 20;

const MailFrame = lazy(async () => ({ default: (await import('./MailFrame.tsx')).MailFrame }));

/** What happened on the case, and what is planned, newest first. Texts are shown as the text they are. */
export function Timeline({ activities, time }: TimelineProps) {
  const [all, setAll] = useState(false);
  const shown = all ? activities : activities.slice(0, shownAtFirst);
  return (
    <Card title="Timeline" aside={activities.length > 0 ? String(activities.length) : undefined}>
      {activities.length === 0 && <p className={styles.none}>Nothing is logged on this case yet.</p>}
      <ol className={styles.list}>
        {shown.map((activity) => (
          <Entry key={activity.id} activity={activity} time={time} />
        ))}
      </ol>
      {shown.length < activities.length && (
        <Button size="small" look="quiet" onClick={() => setAll(true)}>
          Show {activities.length - shown.length} earlier
        </Button>
      )}
    </Card>
  );
}

function Entry({ activity, time }: { readonly activity: Activity; readonly time: Time }) {
  const { kind, direction, subject, body, html, who, auto, done } = activity;
  const at = Date.parse(activity.at);
  const Icon = icons[kind];
  const ahead = at > time.now;
  return (
    <li className={styles.entry}>
      <span
        className={classNames(styles.icon, direction === 'in' && styles.incoming, kind === 'request' && styles.asked)}
      >
        <Icon size={14} aria-hidden />
      </span>
      <div className={styles.what}>
        <p className={styles.line}>
          <span className={styles.happened}>
            <bdi className={styles.who}>{who ?? 'Somebody'}</bdi> {happened(activity, ahead)}
            {auto && <Chip>automatic</Chip>}
            {!done && kind === 'task' && <Chip>open</Chip>}
          </span>
          <time className={styles.when} dateTime={activity.at} title={exactWords(at, time)}>
            {whenWords(at, time)}
          </time>
        </p>
        {subject !== '' && (
          <p className={styles.subject} dir="auto">
            {subject}
          </p>
        )}
        {body !== null && body.trim() !== '' && <LongText text={body.trim()} name={subject || 'the text'} />}
        {html !== null && (
          <Suspense fallback={null}>
            <MailFrame html={html} title={subject || 'Mail'} />
          </Suspense>
        )}
      </div>
    </li>
  );
}
