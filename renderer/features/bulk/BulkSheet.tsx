import { useState, type FormEvent } from 'react';
import { mostAtOnce, type SavedMany } from '#shared/rpc';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { toFailure, type Failure } from '../../state/failure.ts';
import { saySaved } from '../../state/use-saving.ts';
import { useTime } from '../../state/use-time.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceField, type Choice } from '../../ui/ChoiceField.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { BulkResults } from './BulkResults.tsx';
import { bulkNames, isComplete, runBulk, type BulkDraft, type BulkKind } from './bulk-command.ts';
import styles from './BulkSheet.module.css';

interface BulkSheetProps {
  readonly kind: BulkKind;
  readonly ids: readonly string[];
  readonly resolutionActions: readonly string[];
  /** With the cases that were not done, which stay picked. */
  readonly onClose: (left: readonly string[] | null) => void;
}

const tooMany: Failure = {
  code: 'VALUE_INVALID',
  message: `At most ${mostAtOnce.toLocaleString('en')} cases are worked at once.`,
  wayOut: 'Select fewer, by a filter or a search for instance.',
  missing: [],
};

/** One action on many cases: asked once, judged for each, and what could not be done says why. */
export function BulkSheet({ kind, ids, resolutionActions, onClose }: BulkSheetProps) {
  const services = useDeskServices();
  const { desk } = services;
  const time = useTime();
  const [draft, setDraft] = useState<BulkDraft>({});
  const [owner, setOwner] = useState<Choice | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [results, setResults] = useState<SavedMany | null>(null);
  const change = (part: BulkDraft) => setDraft((last) => ({ ...last, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy || !isComplete(kind, draft)) return;
    if (ids.length > mostAtOnce) return setFailure(tooMany);
    setBusy(true);
    setFailure(null);
    runBulk(desk.editing, kind, [...ids], draft).then(
      (saved) => {
        setBusy(false);
        if (saved.done > 0) saySaved(services, saved);
        if (saved.results.every((one) => one.failure === null)) onClose([]);
        else setResults(saved);
      },
      (error: unknown) => {
        setBusy(false);
        setFailure(toFailure(error));
      },
    );
  };
  const count = ids.length === 1 ? '1 case' : `${ids.length.toLocaleString('en')} cases`;
  if (results) {
    const left = results.results.flatMap(({ id, failure: why }) => (why ? [id] : []));
    return (
      <Dialog title={`${bulkNames[kind]}: ${results.done} of ${count} done`} width="wide" onClose={() => onClose(left)}>
        <BulkResults results={results.results} />
      </Dialog>
    );
  }
  return (
    <Dialog title={`${bulkNames[kind]}: ${count}`} onClose={() => onClose(null)}>
      <form className={styles.form} onSubmit={submit}>
        {kind === 'close' && (
          <>
            <p className={styles.says}>
              Each closes as its own evidence suggests, through the same gate as one alone. Those that are refused stay
              open and say why.
            </p>
            <Select
              label="Resolution Action"
              value={draft.resolutionAction ?? ''}
              choices={[['', 'What the evidence suggests'], ...resolutionActions.map((name) => [name, name] as const)]}
              onChoose={(resolutionAction) => change({ resolutionAction })}
            />
            <TextField
              label="Feedback where there is none"
              value={draft.feedback ?? 'NA'}
              onText={(feedback) => change({ feedback })}
            />
            <TextField
              label="Reason, for those that want one"
              hint="Left out: those that want one stay open."
              value={draft.reason ?? ''}
              onText={(reason) => change({ reason })}
            />
          </>
        )}
        {kind === 'assign' && (
          <ChoiceField
            label="To"
            autoFocus
            chosen={owner}
            find={(search) => desk.editing.choices({ of: 'advocate', caseId: ids[0] ?? null, search })}
            onChoose={(choice) => {
              setOwner(choice);
              change({ ownerId: choice?.value ?? '' });
            }}
          />
        )}
        {(kind === 'park' || kind === 'logTouch') && (
          <>
            <TextField
              label={kind === 'park' ? 'What was said' : 'Next step on each'}
              autoFocus
              value={draft.text ?? ''}
              onText={(text) => change({ text })}
            />
            <DayField
              label={kind === 'park' ? 'Until' : 'Due'}
              text={draft.day ?? ''}
              time={time}
              onText={(day) => change({ day })}
              read={(text) => desk.editing.readDay({ text })}
            />
          </>
        )}
        {kind === 'applyFixes' && (
          <p className={styles.says}>
            Everything that can be mended without losing a word is mended: dates, initials, order.
          </p>
        )}
        {kind === 'noReplyNeeded' && (
          <p className={styles.says}>Nobody waits for an answer on these: it is noted on each case.</p>
        )}
        {kind === 'comment' && (
          <TextField
            label="Comment on each case"
            autoFocus
            value={draft.text ?? ''}
            onText={(text) => change({ text })}
          />
        )}
        {failure && <FailureNote message={failure.message} wayOut={failure.wayOut} />}
        <div className={styles.foot}>
          <Button onClick={() => onClose(null)}>Not now</Button>
          <Button look="primary" type="submit" disabled={busy || !isComplete(kind, draft)}>
            {busy ? 'Saving…' : bulkNames[kind]}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
