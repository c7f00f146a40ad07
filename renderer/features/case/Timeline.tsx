import type { CaseDetail } from '#shared/rpc';
import { ClipboardCheck, Mail, MessageCircleQuestion, Phone, StickyNote, Users, type LucideIcon } from 'lucide-react';
import { exactWords, whenWords } from '../../ui/day-words.ts';
import card from './CaseDesk.module.css';
import styles from './Timeline.module.css';

type Activity = CaseDetail['activities'][number];

interface TimelineProps {
  readonly activities: readonly Activity[];
  readonly now: number;
}

const icons: Readonly<Record<Activity['kind'], LucideIcon>> = {
  email: Mail,
  call: Phone,
  meeting: Users,
  task: ClipboardCheck,
  request: MessageCircleQuestion,
  note: StickyNote,
};

const kinds: Readonly<Record<Activity['kind'], readonly [out: string, other: string]>> = {
  email: ['e-mail sent', 'e-mail received'],
  call: ['call made', 'call received'],
  meeting: ['meeting', 'meeting'],
  task: ['task', 'task'],
  request: ['question', 'question'],
  note: ['note', 'note'],
};

function kindWords({ kind, direction }: Activity): string {
  return direction === null && (kind === 'email' || kind === 'call')
    ? { email: 'e-mail', call: 'call' }[kind]
    : kinds[kind][direction === 'out' ? 0 : 1];
}

/** What happened on the case, newest first. Bodies are shown as the text they are, never as HTML. */
export function Timeline({ activities, now }: TimelineProps) {
  return (
    <section className={card.card} aria-labelledby="timeline">
      <h3 id="timeline" className={card.head}>
        Timeline
      </h3>
      {activities.length === 0 && <p className={card.none}>Nothing is logged on this case yet.</p>}
      <ol className={styles.list}>
        {activities.map((activity) => {
          const at = Date.parse(activity.at);
          const Icon = icons[activity.kind];
          return (
            <li key={activity.id} className={styles.entry}>
              <span className={`${styles.icon} ${activity.direction === 'in' ? styles.incoming : ''}`}>
                <Icon size={14} aria-hidden />
              </span>
              <div className={styles.what}>
                <p className={styles.line}>
                  <span>
                    <span className={styles.who}>{activity.who ?? 'Somebody'}</span> {kindWords(activity)}
                  </span>
                  <time className={styles.when} dateTime={activity.at} title={exactWords(at)}>
                    {whenWords(at, now)}
                  </time>
                </p>
                {activity.subject !== '' && <p className={styles.subject}>{activity.subject}</p>}
                {activity.body !== null && <p className={card.text}>{activity.body}</p>}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
