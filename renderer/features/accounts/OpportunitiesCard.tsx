import type { AccountDetail } from '#shared/rpc';
import { CircleCheck, CircleDot, CircleX } from 'lucide-react';
import { useTime } from '../../state/use-time.ts';
import { useRules } from '../../state/use-rules.ts';
import { Card } from '../../ui/Card.tsx';
import { calendarDayWords } from '../../ui/day-words.ts';
import { exactMoney } from '../../ui/money-words.ts';
import { RuleMark } from '../../ui/RuleMark.tsx';
import styles from './Lines.module.css';

type Opportunity = AccountDetail['opportunities'][number];

const states = {
  open: { Mark: CircleDot, word: 'Open', look: undefined },
  won: { Mark: CircleCheck, word: 'Won', look: styles.won },
  lost: { Mark: CircleX, word: 'Lost', look: styles.lost },
} as const;

/** The opportunities, open ones first by their close date. */
export function OpportunitiesCard({ opportunities }: { readonly opportunities: readonly Opportunity[] }) {
  const open = opportunities.filter(({ state }) => state === 'open').length;
  return (
    <Card
      title="Opportunities"
      aside={opportunities.length > 0 ? `${open} open of ${opportunities.length}` : undefined}
    >
      {opportunities.length === 0 && <p className={styles.none}>None is known, open or closed in the last 400 days.</p>}
      <ul className={styles.lines}>
        {opportunities.map((one) => (
          <Line key={one.id} opportunity={one} />
        ))}
      </ul>
    </Card>
  );
}

function Line({ opportunity: one }: { readonly opportunity: Opportunity }) {
  const time = useTime();
  const rule = useRules();
  const { Mark, word, look } = states[one.state];
  const facts = [
    one.type,
    one.stage,
    one.amount === null ? null : exactMoney(one.amount),
    one.nArr === null ? null : `nARR ${exactMoney(one.nArr)}`,
    one.type === 'Renewal' || one.renewalRisk !== null ? `risk: ${one.renewalRisk ?? 'no category'}` : null,
  ];
  return (
    <li className={styles.line}>
      <div className={styles.grow}>
        <p>
          <Mark size={13} role="img" aria-label={word} className={look} /> <strong dir="auto">{one.name}</strong>
        </p>
        <p className={styles.sub}>{facts.map((fact) => fact !== null && <span key={fact}>{fact}</span>)}</p>
        {one.ownerNote && (
          <p className={styles.sub}>
            <span>
              {one.ownerNote.says} <RuleMark {...rule(one.ownerNote.rule)} />
            </span>
          </p>
        )}
      </div>
      <span className={styles.aside} title={one.closeDate ?? undefined}>
        {one.closeDate === null
          ? 'no close date'
          : `${one.state === 'open' ? 'closes' : 'closed'} ${calendarDayWords(one.closeDate, time)}`}
      </span>
    </li>
  );
}
