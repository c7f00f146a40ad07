import type { CaseDetail } from '#shared/rpc';
import { Ban, Check, TriangleAlert } from 'lucide-react';
import card from './CaseDesk.module.css';
import styles from './Verdicts.module.css';

type Verdict = CaseDetail['closing'][number];
type Finding = Verdict['blockers'][number];

const outcomeWords = { resolved: 'Resolved', duplicate: 'Duplicate', unresponsive: 'Unresponsive', na: 'N/A' } as const;

/** May this case be closed, and as what: what refuses each outcome, and what would want a reason. */
export function Closing({ verdicts }: { readonly verdicts: readonly Verdict[] }) {
  const offered = verdicts.filter(({ status }) => status !== null);
  if (offered.length === 0) return null;
  return (
    <section className={card.card} aria-labelledby="closing">
      <h3 id="closing" className={card.head}>
        Closing
      </h3>
      {offered.map(({ outcome, allowed, blockers, warnings }) => (
        <div key={outcome} className={styles.group}>
          <h4 className={`${styles.outcome} ${allowed ? styles.met : styles.missing}`}>
            {allowed ? <Check size={14} aria-hidden /> : <Ban size={14} aria-hidden />}
            {outcomeWords[outcome]}: {allowed ? (warnings.length > 0 ? 'with a reason' : 'may be closed') : 'not yet'}
          </h4>
          <ul className={styles.list}>
            {blockers.map((finding, at) => (
              <Found key={`b${at}`} finding={finding} word="Refused" />
            ))}
            {warnings.map((finding, at) => (
              <Found key={`w${at}`} finding={finding} word="Warning" />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Found({
  finding: { rule, message },
  word,
}: {
  readonly finding: Finding;
  readonly word: 'Refused' | 'Warning';
}) {
  const Icon = word === 'Refused' ? Ban : TriangleAlert;
  return (
    <li className={`${styles.item} ${word === 'Refused' ? styles.missing : styles.warned}`}>
      <Icon size={14} role="img" aria-label={word} />
      <span className={styles.what}>{message}</span>
      <span className={styles.rule}>{rule}</span>
    </li>
  );
}
