import type { CaseDetail } from '#shared/rpc';
import { Check, Circle, Clock3, Minus } from 'lucide-react';
import { useRules } from '../../state/use-rules.ts';
import { RuleMark } from '../../ui/RuleMark.tsx';
import card from './CaseDesk.module.css';
import styles from './Verdicts.module.css';

type Item = CaseDetail['requiredTen'][number];

const phases = [
  ['picking-up', 'Picking up'],
  ['managing', 'Managing'],
  ['closing', 'Closing'],
] as const;

const marks = {
  met: { icon: Check, word: 'Met' },
  missing: { icon: Circle, word: 'Missing' },
  'not-applicable': { icon: Minus, word: 'Not applicable' },
  'not-yet-due': { icon: Clock3, word: 'Not yet due' },
} as const;

/** The Required 10 by phase: each item's mark, why, and its rule. The name is no count: what applies is counted. */
export function RequiredTen({ items }: { readonly items: readonly Item[] }) {
  if (items.length === 0) return null;
  const applicable = items.filter(({ result }) => result !== 'not-applicable');
  const met = applicable.filter(({ result }) => result === 'met');
  return (
    <section className={card.card} aria-labelledby="required-ten">
      <h3 id="required-ten" className={card.head}>
        Required 10
        <span className={card.aside}>
          {met.length} of {applicable.length} met
        </span>
      </h3>
      {phases.map(([phase, name]) => {
        const ofPhase = items.filter((item) => item.phase === phase);
        return (
          ofPhase.length > 0 && (
            <div key={phase} className={styles.group}>
              <h4 className={styles.groupName}>{name}</h4>
              <ul className={styles.list}>
                {ofPhase.map((item) => (
                  <Mark key={item.id} item={item} />
                ))}
              </ul>
            </div>
          )
        );
      })}
    </section>
  );
}

function Mark({ item: { id, label, result, why } }: { readonly item: Item }) {
  const { icon: Icon, word } = marks[result];
  const rule = useRules();
  return (
    <li className={`${styles.item} ${styles[result] ?? ''}`}>
      <Icon size={14} role="img" aria-label={word} />
      <span className={styles.what}>
        <span className={styles.name}>{label}</span> {why}
      </span>
      <RuleMark {...rule(id)} />
    </li>
  );
}
