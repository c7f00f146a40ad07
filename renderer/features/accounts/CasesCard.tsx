import type { AccountDetail } from '#shared/rpc';
import { CircleCheck } from 'lucide-react';
import { useTime } from '../../state/use-time.ts';
import { agoWords } from '../../ui/age-words.ts';
import { BandShape, bandWord } from '../../ui/BandMark.tsx';
import { Card } from '../../ui/Card.tsx';
import { exactWords } from '../../ui/day-words.ts';
import { HiddenText } from '../../ui/HiddenText.tsx';
import styles from './Lines.module.css';

type Case = AccountDetail['cases'][number];

interface CasesCardProps {
  readonly cases: readonly Case[];
  readonly onCase: (id: string) => void;
}

/** The cases of the account, the most pressing open one first; each opens on the desk. */
export function CasesCard({ cases, onCase }: CasesCardProps) {
  const open = cases.filter((one) => one.open);
  const closed = cases.filter((one) => !one.open);
  return (
    <Card title="Cases" aside={cases.length > 0 ? `${open.length} open of ${cases.length}` : undefined}>
      {cases.length === 0 && <p className={styles.none}>No case of this account is on this laptop.</p>}
      <ul>
        {[...open, ...closed].map((one) => (
          <li key={one.id}>
            <Line case={one} onCase={onCase} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Line({ case: one, onCase }: { readonly case: Case; readonly onCase: (id: string) => void }) {
  const time = useTime();
  const at = Date.parse(one.at);
  return (
    <button type="button" className={styles.case} onClick={() => onCase(one.id)}>
      {one.band ? (
        <span>
          <BandShape band={one.band} />
          <HiddenText>{`${bandWord(one.band)}:`}</HiddenText>
        </span>
      ) : (
        <span className={styles.closedMark}>
          <CircleCheck size={14} aria-hidden />
        </span>
      )}{' '}
      <span className={one.open ? styles.reason : styles.status}>{one.reason ?? one.status}</span>{' '}
      <span className={styles.aside} title={exactWords(at, time)}>
        {one.open ? 'opened' : 'closed'} {agoWords(at, time)}
      </span>{' '}
      <span className={styles.subject}>
        <span dir="auto">{one.subject}</span> · {one.caseNumber}
        {one.owner !== null && ` · ${one.owner}`}
        {one.open && ` · ${one.status}`}
      </span>
    </button>
  );
}
