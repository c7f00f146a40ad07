import type { Chapter, ChapterRule } from '#shared/handbook';
import { SILENCE_BADGE } from '#shared/handbook';
import { memo } from 'react';
import { Chip } from '../../ui/Chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { borrowedWords, factWords } from './handbook-words.ts';
import styles from './ChapterSection.module.css';

interface ChapterSectionProps {
  readonly chapter: Chapter;
  readonly elementId: string;
  /** The rule that somebody wanted to see. */
  readonly asked: string | null;
}

export function ruleElementId(id: string): string {
  return `rule-${id}`;
}

/** A chapter with its rules, and what the edition borrows or leaves open in it. */
export const ChapterSection = memo(function ChapterSection({ chapter, elementId, asked }: ChapterSectionProps) {
  const { title, rules, borrowed, notDefined } = chapter;
  return (
    <section className={styles.chapter} aria-labelledby={`${elementId}-title`}>
      <div className={styles.head} id={elementId} tabIndex={-1}>
        <h2 id={`${elementId}-title`} className={styles.title}>
          {title}
        </h2>
        {borrowed && <Chip tone="planned">{borrowedWords(borrowed)}</Chip>}
      </div>
      {notDefined && (
        <p className={styles.open}>
          <strong>Not defined here.</strong> {notDefined.says}
        </p>
      )}
      {rules.map((rule) => (
        <Rule key={rule.id} rule={rule} asked={rule.id === asked} chapterBorrowed={borrowed !== null} />
      ))}
    </section>
  );
});

interface RuleProps {
  readonly rule: ChapterRule;
  readonly asked: boolean;
  readonly chapterBorrowed: boolean;
}

function Rule({ rule, asked, chapterBorrowed }: RuleProps) {
  const { id, sentence, source, ours, borrowedFrom, facts, silences } = rule;
  return (
    <article
      id={ruleElementId(id)}
      data-rule={id}
      className={classNames(styles.rule, asked && styles.asked)}
      aria-label={`Rule ${id}`}
      tabIndex={-1}
    >
      <h3 className={styles.id}>{id}</h3>
      <div className={styles.body}>
        <p className={styles.sentence}>{sentence}</p>
        {facts.length > 0 && (
          <ul className={styles.facts} aria-label="What the edition sets">
            {facts.map((fact) => (
              <li key={fact.what}>{factWords(fact)}</li>
            ))}
          </ul>
        )}
        {(ours !== null || silences.length > 0) && (
          <div className={styles.silence}>
            <p>
              <strong>{SILENCE_BADGE}.</strong> {ours}
            </p>
            {silences.map(({ question, answer }) => (
              <p key={question}>
                {question} <em>{answer}</em>
              </p>
            ))}
          </div>
        )}
        <p className={styles.source}>
          {source ? `${source.document}, “${source.section}”` : 'Ours: it stands in no document.'}
          {borrowedFrom !== null && !chapterBorrowed && ` · ${borrowedWords({ from: borrowedFrom })}`}
        </p>
      </div>
    </article>
  );
}
