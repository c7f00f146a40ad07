import { lazy, Suspense, useState } from 'react';
import type { CaseDetail } from '#shared/rpc';
import { useActions, useKeyCaps } from '../../state/actions/use-actions.ts';
import { useDesk } from '../../state/DeskProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { classNames } from '../../ui/class-names.ts';
import { calendarDayWords } from '../../ui/day-words.ts';
import { Keys } from '../../ui/Kbd.tsx';
import type { Time } from '../../ui/time.ts';
import { LintMessages } from './LintMessages.tsx';
import { piecesOf } from './next-step-pieces.ts';
import styles from './NextSteps.module.css';

interface NextStepsProps {
  readonly detail: CaseDetail;
  /** What the draft of the case is kept under. */
  readonly draftId: string;
  readonly time: Time;
}

const StepsEditor = lazy(async () => ({ default: (await import('./StepsEditor.tsx')).StepsEditor }));

/** What was done and what comes next, with what the linter says where it says it; written in place. */
export function NextSteps({ detail, draftId, time }: NextStepsProps) {
  const { nextSteps, nextStepsDate, diagnostics, row } = detail;
  const [editing, setEditing] = useState(false);
  const draft = useDesk((view) => view.drafts[draftId]);
  const editKeys = useKeyCaps('case.edit-steps');
  useActions({ 'case.edit-steps': () => setEditing(true) }, !editing);
  return (
    <Card
      title="Next Steps"
      aside={
        <span className={styles.aside}>
          {nextStepsDate === null ? (
            'no date'
          ) : (
            <span title={nextStepsDate}>due {calendarDayWords(nextStepsDate, time)}</span>
          )}
          {!editing && (
            <Button size="small" look="quiet" onClick={() => setEditing(true)}>
              {draft === undefined ? 'Edit' : 'Go on with the draft'} <Keys caps={editKeys} />
            </Button>
          )}
        </span>
      }
    >
      {editing ? (
        <Suspense fallback={null}>
          <StepsEditor
            caseId={row.id}
            draftId={draftId}
            stored={nextSteps ?? ''}
            storedDay={nextStepsDate}
            closed={detail.closed}
            onDone={() => setEditing(false)}
          />
        </Suspense>
      ) : (
        <>
          <Entries nextSteps={nextSteps} diagnostics={diagnostics} />
          <div className={styles.found}>
            <LintMessages found={diagnostics} />
          </div>
        </>
      )}
      {detail.feedback !== null && (
        <p className={styles.feedback} dir="auto">
          <span className={styles.name}>Feedback</span> {detail.feedback}
        </p>
      )}
    </Card>
  );
}

function Entries({ nextSteps, diagnostics }: Pick<CaseDetail, 'nextSteps' | 'diagnostics'>) {
  if (nextSteps === null || nextSteps.trim() === '')
    return <p className={styles.none}>No next step is written down.</p>;
  return (
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
  );
}
