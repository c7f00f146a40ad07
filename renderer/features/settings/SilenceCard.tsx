import type { ReactNode } from 'react';
import { SILENCE_BADGE, SILENCES, type SilenceChoice } from '#shared/handbook';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import styles from './SilenceCard.module.css';

interface SilenceCardProps {
  readonly choice: SilenceChoice;
  /** The answer that was chosen; undefined for the app's own. */
  readonly answer: string | undefined;
  /** The rule that leaves it open. */
  readonly mark: ReactNode;
  /** Null for the app's own. */
  readonly onAnswer: (answer: string | null) => void;
}

/** One question that the handbook leaves open, with the answers there are. */
export function SilenceCard({ choice, answer, mark, onAnswer }: SilenceCardProps) {
  const { rule, options } = choice;
  const own = options[0]?.id ?? '';
  const question = SILENCES.find((one) => one.rule === rule)?.question ?? rule;
  const value = options.some(({ id }) => id === answer) ? (answer ?? own) : own;
  return (
    <Card
      title={question}
      aside={
        <span className={styles.aside}>
          <Chip tone="slipping">{SILENCE_BADGE}</Chip>
          {mark}
        </span>
      }
    >
      <RadioCards
        label={question}
        look="lines"
        value={value}
        cards={options.map(({ id, label, says }) => ({ value: id, title: label, says }))}
        onChoose={(chosen) => onAnswer(chosen === own ? null : chosen)}
      />
    </Card>
  );
}
