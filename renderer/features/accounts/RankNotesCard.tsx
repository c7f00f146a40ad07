import type { AccountDetail } from '#shared/rpc';
import { useState } from 'react';
import { useTime } from '../../state/use-time.ts';
import { useRules } from '../../state/use-rules.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { exactWords, whenWords } from '../../ui/day-words.ts';
import { RuleMark } from '../../ui/RuleMark.tsx';
import { RankForm } from './RankForm.tsx';
import styles from './Lines.module.css';

interface RankNotesCardProps {
  readonly accountId: string;
  readonly rank: NonNullable<AccountDetail['rank']>;
  /** What the weekly ranking says. */
  readonly automatic: 1 | 2 | 3 | null;
}

/** RANK-2: the rank that counts, and who overrode it when and why. */
export function RankNotesCard({ accountId, rank, automatic }: RankNotesCardProps) {
  const [writing, setWriting] = useState(false);
  const time = useTime();
  const rule = useRules();
  const { inForce, inSalesforce, notes } = rank;
  return (
    <Card title="Rank notes" aside={<RuleMark {...rule('RANK-2')} />}>
      <p>
        In force: <strong>rank {inForce ?? 'unknown'}</strong>.{' '}
        {notes.length === 0
          ? 'Nobody has overridden the weekly rank.'
          : `The weekly ranking says ${automatic ?? 'unknown'}.`}{' '}
        {inSalesforce !== null && inSalesforce !== inForce && `Salesforce shows ${inSalesforce}.`}
      </p>
      {notes.length > 0 && (
        <ul className={styles.lines}>
          {notes.map(({ at, by, from, to, why }) => (
            <li key={at} className={styles.line}>
              <span className={styles.grow}>
                <strong>
                  {from ?? 'unknown'} → {to ?? 'weekly rank'}
                </strong>{' '}
                <span dir="auto">{why}</span>
              </span>
              <span className={styles.aside}>
                {by ?? 'somebody'} ·{' '}
                <time title={exactWords(Date.parse(at), time)}>{whenWords(Date.parse(at), time)}</time>
              </span>
            </li>
          ))}
        </ul>
      )}
      {writing ? (
        <RankForm accountId={accountId} automatic={automatic} inForce={inForce} onEnd={() => setWriting(false)} />
      ) : (
        <p className={styles.more}>
          <Button size="small" onClick={() => setWriting(true)}>
            Override the rank
          </Button>
        </p>
      )}
    </Card>
  );
}
