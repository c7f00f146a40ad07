import { Check, Circle, Clock3, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CaseDetail, Gaps } from '#shared/rpc';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { useAnswer } from '../../state/use-answer.ts';
import { Card } from '../../ui/Card.tsx';
import { classNames } from '../../ui/class-names.ts';
import { itemWords } from './case-words.ts';
import { GapFix } from './GapFix.tsx';
import { Rule } from './Rule.tsx';
import styles from './RequiredTen.module.css';

type Item = CaseDetail['requiredTen'][number];

interface RequiredTenProps {
  readonly caseId: string;
  readonly items: readonly Item[];
  /** Of the list: the fixes are asked for anew with each. */
  readonly version: number | undefined;
}

const noGaps: Gaps = [];

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
export function RequiredTen({ caseId, items, version }: RequiredTenProps) {
  const { desk } = useDeskServices();
  const missing = items.some(({ result }) => result === 'missing');
  const { value: gaps = noGaps } = useAnswer(`${caseId} ${version ?? ''} ${missing}`, () =>
    missing ? desk.editing.gaps({ id: caseId }) : Promise.resolve(noGaps),
  );
  if (items.length === 0) return null;
  const applicable = items.filter(({ result }) => result !== 'not-applicable');
  const met = applicable.filter(({ result }) => result === 'met');
  const fixOf = ({ id, result }: Item) => {
    const gap = result === 'missing' ? gaps.find(({ item }) => item === id) : undefined;
    return gap && <GapFix caseId={caseId} gap={gap} />;
  };
  return (
    <Card title="Required 10" aside={`${met.length} of ${applicable.length} met`}>
      {phases.map(([phase, name]) => {
        const ofPhase = items.filter((item) => item.phase === phase);
        return (
          ofPhase.length > 0 && (
            <div key={phase} className={styles.phase}>
              <h4 className={styles.phaseName}>{name}</h4>
              <ul className={styles.list}>
                {ofPhase.map((item) => (
                  <Mark key={item.id} item={item}>
                    {fixOf(item)}
                  </Mark>
                ))}
              </ul>
            </div>
          )
        );
      })}
    </Card>
  );
}

interface MarkProps {
  readonly item: Item;
  /** What mends it, where something does. */
  readonly children: ReactNode;
}

function Mark({ item: { id, label, result, why }, children }: MarkProps) {
  const { icon: Icon, word } = marks[result];
  return (
    <li className={styles.item}>
      <span className={classNames(styles.mark, styles[result])}>
        <Icon size={11} strokeWidth={2.4} role="img" aria-label={word} />
      </span>
      <span className={classNames(styles.what, result === 'missing' && styles.whole)} title={why}>
        <span className={classNames(styles.label, result !== 'met' && result !== 'missing' && styles.idle)}>
          {itemWords(id, label)}
        </span>{' '}
        {why}
      </span>
      {children}
      <Rule id={id} />
    </li>
  );
}
