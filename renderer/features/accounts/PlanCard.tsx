import { useState } from 'react';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { lastingId } from '../../state/names.ts';
import { useTime } from '../../state/use-time.ts';
import { useEdition } from '../../state/use-edition.ts';
import { useRules } from '../../state/use-rules.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { calendarDayWords } from '../../ui/day-words.ts';
import { RuleMark } from '../../ui/RuleMark.tsx';
import lines from './Lines.module.css';
import { PlanForm } from './PlanForm.tsx';
import styles from './PlanCard.module.css';
import { Touchpoint } from './Touchpoint.tsx';
import { useTouchpoints } from './use-touchpoints.ts';

const yearRules = ['HVA-1', 'HVA-2', 'HVA-3', 'HVA-4'];

interface PlanCardProps {
  readonly caseId: string | null;
  /** Whether the rules of the year stand below it. */
  readonly rules?: boolean;
}

/** HVA: the year with the account: what is planned, which check-in is owed, and what the rules say of it. */
export function PlanCard({ caseId, rules = true }: PlanCardProps) {
  const rule = useRules();
  return (
    <Card title="Year with this account" aside={<RuleMark {...rule('HVA-3')} />}>
      {caseId === null ? (
        <p className={lines.none}>
          No High Value Account case is open for this account, so there is nothing to hang a plan on.
        </p>
      ) : (
        <Plan caseId={caseId} />
      )}
      {rules && (
        <ul className={styles.rules} aria-label="Rules of the year">
          {yearRules.map((id) => {
            const facts = rule(id);
            return (
              <li key={id}>
                <span className={styles.id}>
                  <RuleMark {...facts} />
                </span>
                <span>{facts.says}</span>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}

function Plan({ caseId }: { readonly caseId: string }) {
  const { desk } = useDeskServices();
  const names = useDesk((view) => view.names);
  const { checkInDays } = useEdition();
  const time = useTime();
  const { plan, failure, save } = useTouchpoints(caseId);
  /** Null before the first time: the button that comes back has the keyboard. */
  const [planning, setPlanning] = useState<boolean | null>(null);
  if (!plan) return failure && <p className={lines.none}>{`${failure.message} ${failure.wayOut}`}</p>;
  const { touchpoints, checkInDue } = plan;
  return (
    <>
      <p>
        {checkInDue === null ? (
          `No check-in is owed: there was a touch within ${checkInDays} days.`
        ) : (
          <>
            <strong>Check-in owed</strong> by{' '}
            <span title={checkInDue}>{calendarDayWords(checkInDue.slice(0, 10), time)}</span>.
          </>
        )}
      </p>
      {touchpoints.length === 0 && <p className={lines.none}>No touchpoint is planned yet.</p>}
      <ul className={lines.lines}>
        {touchpoints.map((one) => (
          <Touchpoint
            key={lastingId(names, one.id)}
            touchpoint={one}
            onDone={() => void save(() => desk.editing.completeTask({ id: one.id }))}
            onMove={(day) => save(() => desk.editing.moveTask({ id: one.id, day }))}
          />
        ))}
      </ul>
      {planning ? (
        <PlanForm
          onPlan={(day, subject) => save(() => desk.editing.planTouchpoint({ caseId, day, subject }))}
          onEnd={() => setPlanning(false)}
        />
      ) : (
        <p className={styles.more}>
          <Button size="small" autoFocus={planning === false} onClick={() => setPlanning(true)}>
            Plan a touchpoint
          </Button>
        </p>
      )}
    </>
  );
}
