import type { AccountDetail } from '#shared/rpc';
import { CircleCheck, CircleHelp, CircleX } from 'lucide-react';
import { Card } from '../../ui/Card.tsx';
import { coveredKey, coveredWords } from './account-words.ts';
import { SaidByRules } from './SaidByRules.tsx';
import styles from './Verdict.module.css';

const marks = { yes: CircleCheck, no: CircleX, unknown: CircleHelp } as const;

/** SEG: whether the model covers the account, and which rules say so. */
export function SegmentCard({ segment }: { readonly segment: AccountDetail['segment'] }) {
  const key = coveredKey(segment.covered);
  const Mark = marks[key];
  return (
    <Card title="Covered by the model?">
      <p className={styles.verdict}>
        <Mark size={16} aria-hidden className={styles[key]} />
        <span>
          <strong>{coveredWords[key]}.</strong> <SaidByRules text={segment.why} />
        </span>
      </p>
    </Card>
  );
}
