import { diffEditions, type EditionChange } from '#shared/handbook';
import { ArrowRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useEdition } from '../../state/use-edition.ts';
import { useEditions } from '../../state/use-editions.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { HiddenText } from '../../ui/HiddenText.tsx';
import { EditionSelect } from './EditionSelect.tsx';
import { capital, valueWords } from './handbook-words.ts';
import styles from './ComparePage.module.css';

/** What changes from one edition to another, rule by rule. */
export function ComparePage() {
  const inForce = useEdition();
  const editions = useEditions();
  const [from, setFrom] = useState<string>(inForce.id);
  const [to, setTo] = useState<string>(editions.find(({ id }) => id !== inForce.id)?.id ?? inForce.id);
  const before = editions.find(({ id }) => id === from) ?? inForce;
  const after = editions.find(({ id }) => id === to) ?? inForce;
  const rules = useMemo(() => byRule(diffEditions(before, after)), [before, after]);
  const count = rules.reduce((sum, [, changes]) => sum + changes.length, 0);
  return (
    <div className={styles.page}>
      <div className={styles.choice}>
        <EditionSelect label="From" labelled="seen" value={before.id} onChoose={setFrom} />
        <EditionSelect label="To" labelled="seen" value={after.id} onChoose={setTo} />
        <p className={styles.count} role="status">
          {count} {count === 1 ? 'difference' : 'differences'} in {rules.length} {rules.length === 1 ? 'rule' : 'rules'}
        </p>
      </div>
      {rules.length === 0 && (
        <EmptyState title="Both say the same">Choose two different editions to see what sets them apart.</EmptyState>
      )}
      {rules.map(([rule, changes]) => (
        <section key={rule} className={styles.rule} aria-label={rule}>
          <h2 className={styles.id}>{rule}</h2>
          <ul className={styles.changes}>
            {changes.map(({ what, before: was, after: is }) => (
              <li key={what} className={styles.change}>
                <p className={styles.what}>{capital(what)}</p>
                <p className={styles.side}>
                  <HiddenText>before: </HiddenText>
                  {was === null ? <span className={styles.none}>has no such rule</span> : valueWords(was)}
                </p>
                <ArrowRight size={14} aria-hidden className={styles.arrow} />
                <p className={styles.side}>
                  <HiddenText>after: </HiddenText>
                  {is === null ? <span className={styles.none}>has no such rule</span> : valueWords(is)}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function byRule(changes: readonly EditionChange[]): readonly (readonly [string, readonly EditionChange[]])[] {
  const groups = new Map<string, EditionChange[]>();
  for (const change of changes) groups.set(change.rule, [...(groups.get(change.rule) ?? []), change]);
  return [...groups];
}
