import type { CaseDetail } from '#shared/rpc';
import { Card } from '../../ui/Card.tsx';
import { calendarDayWords } from '../../ui/day-words.ts';
import { exactMoney, moneyWords } from '../../ui/money-words.ts';
import { Details } from './Details.tsx';
import type { Time } from '../../ui/time.ts';
import styles from './ContactCard.module.css';

interface OpportunityCardProps {
  readonly opportunity: CaseDetail['opportunity'];
  readonly time: Time;
}

/** The opportunity that the case is linked to. */
export function OpportunityCard({ opportunity, time }: OpportunityCardProps) {
  if (opportunity === null) return null;
  const { name, type, stage, closed, won, closeDate, amount, nArr, renewalRisk } = opportunity;
  return (
    <Card title="Opportunity" aside={closed ? (won ? 'closed won' : 'closed lost') : 'open'}>
      <p className={styles.name} dir="auto">
        {name}
      </p>
      <Details
        lines={[
          ['Type', type],
          ['Stage', stage],
          ['Close date', closeDate === null ? 'none' : calendarDayWords(closeDate, time), closeDate ?? undefined],
          ['Amount', amount === null ? null : moneyWords(amount), amount === null ? undefined : exactMoney(amount)],
          ['nARR', nArr === null ? null : moneyWords(nArr), nArr === null ? undefined : exactMoney(nArr)],
          ['Renewal risk', renewalRisk],
        ]}
      />
    </Card>
  );
}
