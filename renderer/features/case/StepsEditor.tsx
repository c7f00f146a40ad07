import type { EditorView } from '@codemirror/view';
import { keepBothTexts } from '#shared/outbox';
import type { StepsDraft } from '#shared/rpc';
import { useEffect, useRef, useState } from 'react';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { useAnswer } from '../../state/use-answer.ts';
import { toFailure } from '../../state/failure.ts';
import { useTime } from '../../state/use-time.ts';
import { useSaving } from '../../state/use-saving.ts';
import { Button } from '../../ui/Button.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Keys } from '../../ui/Kbd.tsx';
import { keyCaps } from '../../state/actions/keys.ts';
import { onMac } from '../../state/actions/use-actions.ts';
import { withEdits } from '../../ui/with-edits.ts';
import { LintMessages } from './LintMessages.tsx';
import { createStepsEditor, replaceText, showFound } from './steps-editor-view.ts';
import styles from './StepsEditor.module.css';

interface StepsEditorProps {
  readonly caseId: string;
  readonly draftId: string;
  readonly stored: string;
  /** When the next step is due; null when nothing says so. */
  readonly storedDay: string | null;
  /** A closed case has no next step to come: its text alone is edited. */
  readonly closed: boolean;
  readonly onDone: () => void;
}

/** Next Steps as text: linted while it is typed, mended with a key, saved with one. What is not saved stays as a draft. */
export function StepsEditor({ caseId, draftId, stored, storedDay, closed, onDone }: StepsEditorProps) {
  const { desk, store } = useDeskServices();
  const time = useTime();
  const draft = useDesk((view) => view.drafts[draftId]);
  const [text, setText] = useState(draft?.text ?? stored);
  /** What the person began from. */
  const seen = useRef(draft?.seen ?? stored);
  const seenDay = useRef(draft ? draft.seenDay : storedDay);
  const [typedDay, setTypedDay] = useState(draft?.day ?? null);
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const { busy, failure, save } = useSaving();
  const { value: lint } = useAnswer(`${caseId} ${text}`, () => desk.editing.lintDraft({ id: caseId, nextSteps: text }));
  const { value: suggested } = useAnswer(caseId, () => desk.editing.dateSuggestions({ id: caseId }));
  // R10-4 wants both: where no day stands, the likely one is offered.
  const likely = closed ? undefined : suggested?.days[0]?.day;
  const day = typedDay ?? seenDay.current ?? likely ?? '';
  const dayChanged = orNull(day.trim()) !== seenDay.current;
  const found = lint?.diagnostics.filter(({ field }) => field === 'nextSteps') ?? [];
  const fixable = found.find(({ fix }) => fix !== null);

  const keepDraft = (kept: Pick<StepsDraft, 'text' | 'day'> | null) =>
    store.setState(({ drafts }) => {
      const { [draftId]: _, ...others } = drafts;
      if (kept === null || (kept.text === seen.current && kept.day === null)) return { drafts: others };
      return { drafts: { ...others, [draftId]: { ...kept, seen: seen.current, seenDay: seenDay.current } } };
    });
  const write = (next: string) => {
    setText(next);
    keepDraft({ text: next, day: store.getState().drafts[draftId]?.day ?? null });
  };
  const writeDay = (next: string) => {
    setTypedDay(next);
    keepDraft({ text, day: next });
  };
  const saveText = (written: string) =>
    desk.editing.edit({
      table: 'cases',
      id: caseId,
      patch: { nextSteps: orNull(written), ...(dayChanged && { nextStepsDate: orNull(day.trim()) }) },
      seen: { nextSteps: orNull(seen.current), ...(dayChanged && { nextStepsDate: seenDay.current }) },
    });
  /** Somebody else wrote meanwhile: both texts stand in the editor then, to be looked at and saved. */
  const takeInTheirs = async (error: unknown): Promise<never> => {
    if (toFailure(error).code === 'CHANGED_MEANWHILE') {
      const theirs = await desk.openCase({ id: caseId });
      const now = theirs?.nextSteps ?? '';
      seenDay.current = theirs?.nextStepsDate ?? null;
      const both = keepBothTexts(seen.current, text, now);
      seen.current = now;
      if (view.current) replaceText(view.current, both);
      write(both);
    }
    throw error;
  };
  const acts = {
    save: () => {
      if (busy) return;
      if (text === seen.current && typedDay === null) return onDone();
      save(
        () => saveText(text).catch(takeInTheirs),
        () => {
          keepDraft(null);
          onDone();
        },
      );
    },
    fix: () => fixable?.fix && view.current && replaceText(view.current, withEdits(text, fixable.fix)),
    fixAll: () => lint && view.current && replaceText(view.current, lint.fixed.nextSteps),
    newEntry: () => {
      if (!view.current || !suggested) return;
      replaceText(view.current, `${suggested.prefix}\n${text}`.replace(/\n+$/, ''), suggested.prefix.length);
    },
  };
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });

  useEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const editor = createStepsEditor({
      parent: root,
      text: store.getState().drafts[draftId]?.text ?? stored,
      label: 'Next Steps',
      onText: write,
      onSave: () => latest.current.save(),
      onLeave: onDone,
      onFix: () => latest.current.fix(),
      onFixAll: () => latest.current.fixAll(),
    });
    view.current = editor;
    editor.focus();
    return () => {
      view.current = null;
      editor.destroy();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the editor is made once for a case and keeps its own text from then on
  }, [draftId]);
  useEffect(() => {
    if (view.current && lint) showFound(view.current, text, lint.diagnostics);
  }, [lint, text]);

  return (
    <div className={styles.editor}>
      <div ref={host} className={styles.text} />
      <LintMessages found={found} onFix={(fix) => view.current && replaceText(view.current, withEdits(text, fix))} />
      {!closed && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            acts.save();
          }}
        >
          <DayField
            label="Next step is due"
            text={day}
            time={time}
            onText={writeDay}
            read={(typed) => desk.editing.readDay({ text: typed })}
            suggestions={suggested?.days ?? []}
          />
        </form>
      )}
      {failure && <FailureNote message={failure.message} wayOut={failure.wayOut} />}
      <div className={styles.foot}>
        <Button size="small" look="primary" disabled={busy} onClick={acts.save}>
          {busy ? 'Saving…' : 'Save'} <Keys caps={keyCaps('$mod+Enter', onMac)} />
        </Button>
        <Button size="small" disabled={!suggested} onClick={acts.newEntry}>
          New entry
        </Button>
        {lint && lint.fixed.nextSteps !== text && (
          <Button size="small" onClick={acts.fixAll}>
            Fix all <Keys caps={keyCaps('$mod+Shift+.', onMac)} />
          </Button>
        )}
        <Button size="small" look="quiet" onClick={onDone}>
          Leave as a draft <Keys caps={['Esc']} />
        </Button>
        {(text !== seen.current || typedDay !== null) && (
          <Button
            size="small"
            look="quiet"
            onClick={() => {
              keepDraft(null);
              onDone();
            }}
          >
            Discard
          </Button>
        )}
        {lint?.length != null && text.length > lint.length && (
          <p className={styles.over}>{text.length - lint.length} characters more than Salesforce takes</p>
        )}
      </div>
    </div>
  );
}

const orNull = (text: string): string | null => (text === '' ? null : text);
