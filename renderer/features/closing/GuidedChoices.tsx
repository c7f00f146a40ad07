import type { ClosePreview } from '#shared/rpc';
import { useRules } from '../../state/use-rules.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { RuleMark } from '../../ui/RuleMark.tsx';
import styles from './GuidedChoices.module.css';

type Choice = ClosePreview['choices'][number];

interface GuidedChoicesProps {
  readonly choices: readonly Choice[];
  readonly onChoose: (choice: Choice) => void;
}

/** Ways to close what the edition's statuses have no plain answer for; ours are marked as ours. */
export function GuidedChoices({ choices, onChoose }: GuidedChoicesProps) {
  const rule = useRules();
  if (choices.length === 0) return null;
  return (
    <section className={styles.box} aria-label="Or is it one of these?">
      <p className={styles.head}>Or is it one of these?</p>
      <ul className={styles.list}>
        {choices.map((choice) => (
          <li key={choice.id} className={styles.item}>
            <Button size="small" disabled={!choice.allowed} onClick={() => onChoose(choice)}>
              {choice.label}
            </Button>
            <span className={styles.why}>
              {choice.why} {choice.ours && <Chip>ours</Chip>}
            </span>
            <RuleMark {...rule(choice.rule)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
