import { Ban, Check, ChevronRight, TriangleAlert } from 'lucide-react';
import type { CaseDetail } from '#shared/rpc';
import { Card } from '../../ui/Card.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Rule } from './Rule.tsx';
import styles from './Closing.module.css';

type Verdict = CaseDetail['closing'][number];
type Finding = Verdict['blockers'][number];

const outcomeWords = { resolved: 'Resolved', duplicate: 'Duplicate', unresponsive: 'Unresponsive', na: 'N/A' } as const;

/** May this case be closed, and as what: what refuses each outcome, and what would want a reason. */
export function Closing({ verdicts }: { readonly verdicts: readonly Verdict[] }) {
  const offered = verdicts.filter(({ status }) => status !== null);
  if (offered.length === 0) return null;
  return (
    <Card title="Closing">
      {offered.map((verdict) => (
        <Outcome key={verdict.outcome} verdict={verdict} />
      ))}
    </Card>
  );
}

function Outcome({ verdict: { outcome, allowed, blockers, warnings } }: { readonly verdict: Verdict }) {
  const Icon = allowed ? Check : Ban;
  const count = allowed ? warnings.length : blockers.length;
  const says = allowed
    ? count === 0
      ? 'may be closed'
      : 'wants a reason'
    : `${count} ${count === 1 ? 'thing refuses' : 'things refuse'} it`;
  const head = (
    <>
      <Icon size={13} strokeWidth={2.2} aria-hidden className={allowed ? styles.allowed : styles.refused} />
      <span className={styles.outcome}>{outcomeWords[outcome]}</span>
      <span className={styles.says}>{says}</span>
    </>
  );
  if (blockers.length + warnings.length === 0) return <p className={styles.plain}>{head}</p>;
  return (
    <details className={styles.verdict}>
      <summary className={styles.summary}>
        {head}
        <ChevronRight size={14} aria-hidden className={styles.turn} />
      </summary>
      <ul className={styles.list}>
        {blockers.map((finding, at) => (
          <Found key={`b${at}`} finding={finding} word="Refused" />
        ))}
        {warnings.map((finding, at) => (
          <Found key={`w${at}`} finding={finding} word="Warning" />
        ))}
      </ul>
    </details>
  );
}

interface FoundProps {
  readonly finding: Finding;
  readonly word: 'Refused' | 'Warning';
}

function Found({ finding: { rule, message }, word }: FoundProps) {
  const refused = word === 'Refused';
  const Icon = refused ? Ban : TriangleAlert;
  return (
    <li className={styles.item}>
      <Icon
        size={13}
        role="img"
        aria-label={word}
        className={classNames(styles.sign, refused ? styles.refused : styles.warned)}
      />
      <span className={styles.message}>{message}</span>
      <Rule id={rule} />
    </li>
  );
}
