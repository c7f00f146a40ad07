import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { CaseDetail } from '#shared/rpc';
import { Card } from '../../ui/Card.tsx';
import { classNames } from '../../ui/class-names.ts';
import { calendarDayWords } from '../../ui/day-words.ts';
import { ruleOfLint } from './lint-rule.ts';
import { piecesOf } from './next-step-pieces.ts';
import { Rule } from './Rule.tsx';
import type { Time } from '../../ui/time.ts';
import styles from './NextSteps.module.css';

interface NextStepsProps {
  readonly detail: CaseDetail;
  readonly time: Time;
}

const severities = {
  error: { icon: CircleAlert, word: 'Error' },
  warning: { icon: TriangleAlert, word: 'Warning' },
  info: { icon: Info, word: 'Note' },
} as const;

/** What was done and what comes next, with what the linter says where it says it. */
export function NextSteps({ detail, time }: NextStepsProps) {
  const { nextSteps, nextStepsDate, diagnostics } = detail;
  return (
    <Card
      title="Next Steps"
      aside={
        nextStepsDate === null ? (
          'no date'
        ) : (
          <span title={nextStepsDate}>due {calendarDayWords(nextStepsDate, time)}</span>
        )
      }
    >
      {nextSteps === null || nextSteps.trim() === '' ? (
        <p className={styles.none}>No next step is written down.</p>
      ) : (
        <ol className={styles.entries}>
          {piecesOf(nextSteps, diagnostics).map((pieces, line) => (
            <li key={line} className={styles.entry} dir="auto">
              {pieces.map(({ text, part, severity }, at) => (
                <span key={at} className={classNames(styles[part], severity && styles[severity])}>
                  {text}
                </span>
              ))}
            </li>
          ))}
        </ol>
      )}
      {diagnostics.length > 0 && (
        <ul className={styles.found} aria-label="What the linter says">
          {diagnostics.map(({ rule, severity, message, field }, at) => {
            const { icon: Icon, word } = severities[severity];
            return (
              <li key={`${rule} ${at}`} className={classNames(styles.finding, styles[`on-${severity}`])}>
                <Icon size={14} role="img" aria-label={word} />
                <span className={styles.message}>{message}</span>
                <Rule id={ruleOfLint(rule, field)} />
              </li>
            );
          })}
        </ul>
      )}
      {detail.feedback !== null && (
        <p className={styles.feedback} dir="auto">
          <span className={styles.name}>Feedback</span> {detail.feedback}
        </p>
      )}
    </Card>
  );
}
