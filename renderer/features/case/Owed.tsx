import type { CaseDetail } from '#shared/rpc';
import { BandShape, bandWord } from '../../ui/BandMark.tsx';
import { Card } from '../../ui/Card.tsx';
import { classNames } from '../../ui/class-names.ts';
import { exactWords } from '../../ui/day-words.ts';
import { dueWords } from '../../ui/due-words.ts';
import { HiddenText } from '../../ui/HiddenText.tsx';
import { detailWords, obligationWords } from './case-words.ts';
import { Rule } from './Rule.tsx';
import type { Time } from '../../ui/time.ts';
import styles from './Owed.module.css';

interface OwedProps {
  readonly obligations: CaseDetail['obligations'];
  readonly closed: boolean;
  readonly time: Time;
}

const order = ['breached', 'now', 'slipping', 'planned', 'quiet'];

/** Why the case is in the list: every obligation, the most pressing first, with its due and its rule. */
export function Owed({ obligations, closed, time }: OwedProps) {
  const pressing = [...obligations].sort(
    (a, b) => order.indexOf(a.band) - order.indexOf(b.band) || (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity),
  );
  return (
    <Card title="Owed" aside="why this case is here">
      {obligations.length === 0 && (
        <p className={styles.none}>
          {closed ? 'The case is closed: nothing is owed.' : 'Nobody is waiting for anything on this case.'}
        </p>
      )}
      <ul className={styles.list}>
        {pressing.map(({ kind, band, dueAt, detail, rule }) => (
          <li key={kind} className={styles.owed}>
            <BandShape band={band} size={14} />
            <HiddenText>{`${bandWord(band)}:`}</HiddenText>{' '}
            <span className={styles.what}>
              <span className={styles.name}>{obligationWords[kind]}</span> {detailWords(kind, detail)}
            </span>
            {dueAt !== null && (
              <span
                className={classNames(styles.due, band === 'breached' && styles.late)}
                title={exactWords(dueAt, time)}
              >
                {dueWords(dueAt, time)}
              </span>
            )}
            <Rule id={rule} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
