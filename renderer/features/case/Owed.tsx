import type { CaseDetail } from '#shared/rpc';
import { BandShape, bandWord } from '../../ui/BandMark.tsx';
import { exactWords } from '../../ui/day-words.ts';
import { dueWords } from '../../ui/due-words.ts';
import { HiddenText } from '../../ui/HiddenText.tsx';
import { obligationWords } from './obligation-words.ts';
import card from './CaseDesk.module.css';
import styles from './Owed.module.css';

interface OwedProps {
  readonly obligations: CaseDetail['obligations'];
  readonly now: number;
}

/** Why the case is in the list: every obligation, with its band and its due. */
export function Owed({ obligations, now }: OwedProps) {
  return (
    <section className={card.card} aria-labelledby="owed">
      <h3 id="owed" className={card.head}>
        Owed
      </h3>
      {obligations.length === 0 && <p className={card.none}>Nobody is waiting for anything on this case.</p>}
      <ul className={styles.list}>
        {obligations.map(({ kind, band, dueAt, detail }, i) => (
          <li key={`${kind} ${i}`} className={styles.owed}>
            <BandShape band={band} size={14} />
            <HiddenText>{`${bandWord(band)}:`}</HiddenText>{' '}
            <span className={styles.what}>
              <span className={styles.name}>{obligationWords[kind]}</span> {detail}
            </span>
            {dueAt !== null && (
              <span className={`${styles.due} ${band === 'breached' ? styles.breached : ''}`} title={exactWords(dueAt)}>
                {dueWords(dueAt, now)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
