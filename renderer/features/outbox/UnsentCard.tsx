import type { OutboxCard } from '#shared/rpc';
import { CircleAlert, CircleHelp, Clock, GitCompareArrows } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useActions, useKeyCaps } from '../../state/actions/use-actions.ts';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { toFailure, type Failure } from '../../state/failure.ts';
import { useTime } from '../../state/use-time.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { whenWords } from '../../ui/day-words.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Keys } from '../../ui/Kbd.tsx';
import { ContestedField, type Choice } from './ContestedField.tsx';
import { DiscardDialog } from './DiscardDialog.tsx';
import { cardSentence, changeWords, firstContested, kindWords, valueWords } from './outbox-words.ts';
import styles from './UnsentCard.module.css';

const marks: Readonly<Record<OutboxCard['kind'], LucideIcon>> = {
  waiting: Clock,
  conflict: GitCompareArrows,
  rejected: CircleAlert,
  unsure: CircleHelp,
};

interface UnsentCardProps {
  readonly card: OutboxCard;
  /** Whether the keys are meant for this one. */
  readonly current: boolean;
  readonly onCurrent: () => void;
}

/** What is unsent of one record: what was done, what stands against it, and the ways on. */
export function UnsentCard({ card, current, onCurrent }: UnsentCardProps) {
  const { desk, browsing } = useDeskServices();
  const time = useTime();
  const free = useDesk((view) => view.sheet === null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [discarding, setDiscarding] = useState(false);
  const retryKeys = useKeyCaps('outbox.retry');
  const openKeys = useKeyCaps('case.open');
  const discardKeys = useKeyCaps('outbox.discard');
  const run = (ask: () => Promise<unknown>) => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    ask().then(
      () => setBusy(false),
      (error: unknown) => {
        setBusy(false);
        setFailure(toFailure(error));
      },
    );
  };
  const { kind, fields, caseId, error, theirsAt } = card;
  const decided = firstContested(card);
  const resolve = (field: string, choice: Choice) => run(() => desk.outbox.resolve({ card: card.card, field, choice }));
  const retry = () => run(() => desk.outbox.retry({ card: card.card }));
  const mayRetry = kind === 'rejected' || kind === 'unsure';
  const open = () => caseId !== null && void browsing.showLinked(caseId);
  useActions(
    {
      ...(decided && {
        'outbox.theirs': () => resolve(decided.field, 'theirs'),
        'outbox.yours': () => resolve(decided.field, 'yours'),
      }),
      ...(mayRetry && { 'outbox.retry': retry }),
      ...(caseId !== null && { 'case.open': open }),
      'outbox.discard': () => setDiscarding(true),
    },
    current && free && !discarding,
  );
  const Mark = marks[kind];
  const plain = fields.filter(({ contested }) => !contested);
  return (
    <article
      className={classNames(styles.card, current && styles.current)}
      aria-label={`${kindWords[kind]}: ${card.title}`}
      onFocus={onCurrent}
      onMouseDown={onCurrent}
    >
      <header className={styles.head}>
        <p className={classNames(styles.kind, styles[kind])}>
          <Mark size={14} aria-hidden /> {kindWords[kind]}
        </p>
        <h2 className={styles.title}>
          <bdi>{card.title}</bdi>
          {card.account !== null && (
            <span className={styles.account}>
              {' · '}
              <bdi>{card.account}</bdi>
            </span>
          )}
        </h2>
        <p className={styles.label}>{card.label}</p>
      </header>
      <p className={styles.sentence}>{cardSentence(card)}</p>
      {error && (
        <blockquote className={styles.error}>
          {error.message}
          {error.fields.length > 0 && <span className={styles.fields}> {error.fields.join(', ')}</span>}
        </blockquote>
      )}
      {!card.deleted &&
        fields
          .filter(({ contested }) => contested)
          .map((field) => (
            <ContestedField
              key={field.field}
              field={field}
              theirsBy={[card.theirsBy, theirsAt === null ? null : whenWords(theirsAt, time)]
                .filter(Boolean)
                .join(', ')}
              keys={current && field === decided}
              busy={busy}
              onChoose={(choice) => resolve(field.field, choice)}
            />
          ))}
      {plain.length > 0 && (
        <dl className={styles.plain} aria-label={changeWords[card.change]}>
          {plain.map(({ field, label, before, yours }) => (
            <div key={field}>
              <dt>{label}</dt>
              <dd>
                {before !== null && card.change !== 'create' && (
                  <del className={styles.before}>{valueWords(before, time)}</del>
                )}{' '}
                <bdi>{yours === null ? 'emptied' : valueWords(yours, time)}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {failure && <FailureNote message={failure.message} wayOut={failure.wayOut} />}
      <footer className={styles.foot}>
        {caseId !== null && (
          <Button size="small" onClick={open}>
            Open the case {current && <Keys caps={openKeys} />}
          </Button>
        )}
        {mayRetry && (
          <Button size="small" onClick={retry} disabled={busy}>
            {kind === 'unsure' ? 'Send it again' : 'Try again'} {current && <Keys caps={retryKeys} />}
          </Button>
        )}
        <Button size="small" look="quiet" onClick={() => setDiscarding(true)} disabled={busy}>
          Discard… {current && <Keys caps={discardKeys} />}
        </Button>
      </footer>
      {discarding && (
        <DiscardDialog
          card={card}
          onClose={() => setDiscarding(false)}
          onDiscard={() => {
            setDiscarding(false);
            run(() => desk.outbox.discard({ card: card.card }));
          }}
        />
      )}
    </article>
  );
}
