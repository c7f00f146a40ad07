import type { CaseDetail } from '#shared/rpc';
import { useDesk } from '../../state/DeskProvider.tsx';
import { calendarDayWords, exactWords } from '../../ui/day-words.ts';
import { agoWords } from '../../ui/age-words.ts';
import { Closing } from './Closing.tsx';
import { Diagnostics } from './Diagnostics.tsx';
import { Owed } from './Owed.tsx';
import { RequiredTen } from './RequiredTen.tsx';
import { Timeline } from './Timeline.tsx';
import styles from './CaseDesk.module.css';

/** Everything this laptop knows of one case, to be read. */
export function CaseDesk({ detail }: { readonly detail: CaseDetail }) {
  const now = useDesk((view) => view.now);
  const { row } = detail;
  const createdAt = Date.parse(detail.createdAt);
  const carr = detail.carr === null ? null : `$${Math.round(detail.carr).toLocaleString('en')} cARR`;
  const facts: readonly (readonly [string, string | null])[] = [
    ['Account', [row.account, carr].filter(Boolean).join(' · ') || null],
    ['Contact', row.contact],
    ['Owner', row.owner],
    ['Priority', row.priority],
    ['Opportunity', detail.opportunity],
    ['Web e-mail', detail.webEmail],
    ['Call to action', detail.cta],
  ];
  return (
    <article className={styles.desk}>
      <header>
        <p className={styles.over}>
          Case {row.caseNumber} · <span title={exactWords(createdAt)}>opened {agoWords(createdAt, now)}</span>
        </p>
        <h2 className={styles.subject}>{row.subject}</h2>
        <p className={styles.status}>{row.status}</p>
      </header>
      <dl className={styles.facts}>
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name} className={styles.fact}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <Owed obligations={detail.obligations} now={now} />
      <section className={styles.card} aria-labelledby="next-steps">
        <h3 id="next-steps" className={styles.head}>
          Next Steps
          {detail.nextStepsDate !== null && (
            <span className={styles.aside} title={detail.nextStepsDate}>
              due {calendarDayWords(detail.nextStepsDate, now)}
            </span>
          )}
        </h3>
        <p className={detail.nextSteps === null ? styles.none : styles.text}>
          {detail.nextSteps ?? 'No next step is written down.'}
        </p>
        <Diagnostics found={detail.diagnostics} />
      </section>
      <RequiredTen items={detail.requiredTen} />
      <Closing verdicts={detail.closing} />
      {[
        ['Context', detail.context],
        ['Description', detail.description],
      ].map(
        ([name, text]) =>
          text && (
            <section key={name} className={styles.card} aria-label={name ?? ''}>
              <h3 className={styles.head}>{name}</h3>
              <p className={styles.text}>{text}</p>
            </section>
          ),
      )}
      <Timeline activities={detail.activities} now={now} />
    </article>
  );
}
