import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { toFailure } from '../../state/failure.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useSaving } from '../../state/use-saving.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import {
  draftFor,
  outcomeNames,
  seenWith,
  shownFields,
  withTheirs,
  type CloseDraft,
  type CloseField,
  type SeenTexts,
} from './close-draft.ts';
import { CloseFields } from './CloseFields.tsx';
import { CloseReason } from './CloseReason.tsx';
import { GuidedChoices } from './GuidedChoices.tsx';
import { Refusals } from './Refusals.tsx';
import styles from './CloseSheet.module.css';

interface CloseSheetProps {
  readonly caseId: string;
  readonly onClose: () => void;
  /** After a closing, to the next case. */
  readonly onNext: () => void;
}

/** Moment 1: only what fails, in order, the first one under the hand; Enter closes and goes on to the next case. */
export function CloseSheet({ caseId, onClose, onNext }: CloseSheetProps) {
  const { desk } = useDeskServices();
  const version = useDesk((view) => view.desk?.version);
  const [draft, setDraft] = useState<CloseDraft | null>(null);
  const [seen, setSeen] = useState<SeenTexts>({});
  const [both, setBoth] = useState(false);
  const [shown, setShown] = useState<ReadonlySet<CloseField>>(new Set());
  const { busy, failure, save } = useSaving();
  const form = useRef<HTMLFormElement>(null);

  const { outcome: wanted, reason, ...typed } = draft ?? {};
  const key = JSON.stringify([caseId, version, draft && typed]);
  const { value: preview, failure: refused } = useAnswer(key, () =>
    desk.editing.closePreview({ id: caseId, draft: typed }),
  );
  const first = useRef<typeof preview>(undefined);
  useEffect(() => {
    if (!preview || draft !== null) return;
    first.current = preview;
    const begun = draftFor(preview);
    setDraft(begun);
    setSeen((last) => seenWith(last, begun, preview.values));
  }, [preview, draft]);

  const verdict = preview?.outcomes.find((one) => one.outcome === wanted);
  const fields = verdict && draft ? shownFields(verdict, draft, shown) : shown;
  useEffect(() => {
    if (fields.size > shown.size) setShown(fields);
  }, [fields, shown]);

  // The sheet shows itself once the gate has judged what it begins with, and the first thing that is still wanted has the focus.
  const [judged, setJudged] = useState(false);
  if (!judged && verdict && first.current && preview !== first.current) setJudged(true);
  useEffect(() => {
    if (judged) focusFirst(form.current);
  }, [judged]);

  const change = (part: CloseDraft) => {
    setDraft((last) => ({ ...last, ...part }));
    if (preview) setSeen((last) => seenWith(last, part, preview.values));
  };
  if (!judged || !preview || !verdict || !draft) {
    return (
      <Dialog title="Close the case" width="wide" onClose={onClose}>
        {refused && <FailureNote message={refused.message} wayOut={refused.wayOut} />}
      </Dialog>
    );
  }

  const needsReason = verdict.allowed && verdict.warnings.length > 0;
  const complete = verdict.allowed && (!needsReason || (reason ?? '').trim() !== '');
  /** Somebody else wrote meanwhile: both texts stand in their fields then, to be looked at and closed with. */
  const takeInTheirs = async (error: unknown): Promise<never> => {
    if (toFailure(error).code === 'CHANGED_MEANWHILE') {
      const { values } = await desk.editing.closePreview({ id: caseId });
      setDraft(withTheirs(draft, seen, values));
      setSeen(seenWith({}, draft, values));
      setBoth(true);
    }
    throw error;
  };
  const close = (onSaved: () => void) =>
    save(
      () =>
        desk.editing
          .close({
            id: caseId,
            outcome: verdict.outcome,
            ...typed,
            ...(needsReason && reason !== undefined && { reason }),
            seen,
          })
          .catch(takeInTheirs),
      onSaved,
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (complete) close(onNext);
    else focusFirst(form.current);
  };
  return (
    <Dialog title="Close the case" width="wide" onClose={onClose}>
      <form ref={form} className={styles.form} onSubmit={submit}>
        <div className={styles.outcome}>
          <Segmented
            label="Close as"
            value={verdict.outcome}
            choices={preview.outcomes
              .filter(({ status }) => status !== null)
              .map(({ outcome }) => [outcome, outcomeNames[outcome]])}
            onChange={(outcome) => change({ outcome })}
          />
          {preview.suggestion?.outcome === verdict.outcome && <p className={styles.why}>{preview.suggestion.why}</p>}
        </div>
        <Refusals verdict={verdict} onDraft={change} />
        <CloseFields
          caseId={caseId}
          preview={preview}
          draft={draft}
          fields={fields}
          verdict={verdict}
          both={both}
          onDraft={change}
        />
        {needsReason && (
          <CloseReason
            warnings={verdict.warnings}
            recent={preview.recentReasons}
            reason={reason ?? ''}
            onReason={(text) => change({ reason: text })}
          />
        )}
        <GuidedChoices
          choices={preview.choices}
          onChoose={({ outcome, resolutionAction, reason: offered }) =>
            change({ outcome, resolutionAction, reason: offered })
          }
        />
        {failure && <FailureNote message={failure.message} wayOut={failure.wayOut} />}
        <div className={styles.foot}>
          <p className={styles.hint}>
            {complete ? (
              <>
                <Kbd>Enter</Kbd> closes it as {verdict.status} and goes on
              </>
            ) : (
              'What is marked still stands against it.'
            )}
          </p>
          <Button disabled={busy || !complete} onClick={() => close(onClose)}>
            Close
          </Button>
          <Button look="primary" type="submit" disabled={busy} data-last="" aria-disabled={!complete}>
            {busy ? 'Saving…' : 'Close and next'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What is invalid first, else an empty reason, else the button that closes. */
function focusFirst(form: HTMLFormElement | null): void {
  const first =
    form?.querySelector<HTMLElement>('[aria-invalid=true], [data-wanted=true] :is(input, select, textarea)') ??
    form?.querySelector<HTMLElement>('[data-last]');
  first?.focus();
  if (first instanceof HTMLInputElement || first instanceof HTMLTextAreaElement) first.select();
}
