import { Check, Sparkles, Wand2 } from 'lucide-react';
import { useState } from 'react';
import type { CleanUp } from '#shared/rpc';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { useAnswer } from '../../state/use-answer.ts';
import { useRules } from '../../state/use-rules.ts';
import { useSaving } from '../../state/use-saving.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { RuleMark } from '../../ui/RuleMark.tsx';
import { CleanUpCases } from './CleanUpCases.tsx';
import styles from './CleanUpScreen.module.css';

type Section = CleanUp['sections'][number];

/** "Clean up your room": what is open past its limit or lacks something, by rule, until the score is zero. */
export function CleanUpScreen() {
  const { desk } = useDeskServices();
  const version = useDesk((view) => view.desk?.version);
  const { value: room, failure } = useAnswer(String(version), () => desk.editing.cleanUp());
  const [chosen, setChosen] = useState<string | null>(null);
  if (!room) {
    return (
      <section className={styles.screen} aria-label="Clean-up">
        {failure && <FailureNote message={failure.message} wayOut={failure.wayOut} />}
      </section>
    );
  }
  const shown = room.sections.find(({ rule }) => rule === chosen) ?? room.sections[0];
  return (
    <section className={styles.screen} aria-label="Clean-up">
      <header className={styles.header}>
        <h1 className={styles.title}>Clean-up</h1>
        <p className={styles.score} aria-live="polite">
          <strong className={room.score === 0 ? styles.zero : undefined}>{room.score.toLocaleString('en')}</strong>{' '}
          {room.score === 1 ? 'case to tidy' : 'cases to tidy'}
        </p>
      </header>
      {!shown ? (
        <EmptyState icon={Sparkles} title="Your room is clean">
          No case of yours is open past its limit, and the Required 10 misses nothing. What slips shows up here by rule.
        </EmptyState>
      ) : (
        <>
          <ul className={styles.sections} role="tablist" aria-label="What to tidy" aria-orientation="vertical">
            {room.sections.map((section) => (
              <SectionTab
                key={section.rule}
                section={section}
                here={section === shown}
                onChoose={() => setChosen(section.rule)}
              />
            ))}
          </ul>
          <SectionCases key={shown.rule} section={shown} />
        </>
      )}
    </section>
  );
}

interface SectionTabProps {
  readonly section: Section;
  readonly here: boolean;
  readonly onChoose: () => void;
}

function SectionTab({ section: { label, ids }, here, onChoose }: SectionTabProps) {
  return (
    <li role="presentation">
      <button
        type="button"
        role="tab"
        aria-selected={here}
        className={classNames(styles.tab, here && styles.here)}
        onClick={onChoose}
      >
        <span className={styles.label}>{label}</span>
        <span className={styles.count}>{ids.length.toLocaleString('en')}</span>
      </button>
    </li>
  );
}

function SectionCases({ section: { rule: id, label, ids, fixable } }: { readonly section: Section }) {
  const { desk } = useDeskServices();
  const rule = useRules();
  const { busy, failure, save } = useSaving();
  return (
    <div className={styles.page} role="tabpanel" aria-label={label}>
      <div className={styles.head}>
        <h2 className={styles.name}>{label}</h2>
        <RuleMark {...rule(id)} />
        {fixable.length > 0 && (
          <Button look="primary" disabled={busy} onClick={() => save(() => desk.editing.fixMany({ ids: fixable }))}>
            <Wand2 size={14} aria-hidden />
            {busy ? 'Saving…' : `Fix ${fixable.length.toLocaleString('en')} at once`}
          </Button>
        )}
        {fixable.length === 0 && <p className={styles.by}>Each of these wants a look of yours.</p>}
      </div>
      {failure && <FailureNote message={failure.message} wayOut={failure.wayOut} />}
      <CleanUpCases ids={ids} fixable={new Set(fixable)} mark={<Check size={13} aria-hidden />} />
    </div>
  );
}
