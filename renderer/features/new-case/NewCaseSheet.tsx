import { Ban } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { useAnswer } from '../../state/use-answer.ts';
import { useRules } from '../../state/use-rules.ts';
import { useSaving } from '../../state/use-saving.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceField, type Choice } from '../../ui/ChoiceField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { RuleMark } from '../../ui/RuleMark.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { departments } from './departments.data.ts';
import styles from './NewCaseSheet.module.css';

interface NewCaseSheetProps {
  readonly onClose: () => void;
}

type Chosen = Readonly<Partial<Record<'account' | 'contact' | 'opportunity', Choice | null>>>;

/** A case by hand (NEW): the subject follows from who asks, and an open case on the account says so before a second one is made. */
export function NewCaseSheet({ onClose }: NewCaseSheetProps) {
  const { desk, browsing } = useDeskServices();
  const beside = useDesk((view) => view.selected?.id ?? null);
  const rule = useRules();
  const [chosen, setChosen] = useState<Chosen>({});
  const [description, setDescription] = useState('');
  const [about, setAbout] = useState('');
  const [department, setDepartment] = useState('');
  const { busy, failure, save } = useSaving();

  const input = {
    description,
    ...(chosen.account && { accountId: chosen.account.value }),
    ...(chosen.contact && { contactId: chosen.contact.value }),
    ...(chosen.opportunity && { opportunityId: chosen.opportunity.value }),
    ...(department !== '' && { department }),
    ...(about.trim() !== '' && { about: about.trim() }),
  };
  const { value: draft } = useAnswer(JSON.stringify(input), () => desk.editing.newCaseDraft(input));
  // What is not there yet is no fault while nothing is.
  const begun = Object.keys(chosen).length > 0 || description.trim() !== '' || about.trim() !== '';
  const problems = begun ? (draft?.problems ?? []) : [];
  const ready = description.trim() !== '' && problems.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy || !ready) return;
    save(async () => {
      const saved = await desk.editing.createCase(input);
      void browsing.showLinked(saved.id);
      return saved;
    }, onClose);
  };
  const ofAccount = chosen.account && { accountId: chosen.account.value };
  const field = (of: 'account' | 'contact' | 'opportunity', label: string, autoFocus = false) => (
    <ChoiceField
      label={label}
      autoFocus={autoFocus}
      chosen={chosen[of] ?? null}
      find={(search) => desk.editing.choices({ of, caseId: beside, search, ...(of !== 'account' && ofAccount) })}
      onChoose={(choice) => setChosen((last) => ({ ...last, [of]: choice }))}
    />
  );
  return (
    <Dialog title="New case" width="wide" onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        {field('account', 'Account', true)}
        {field('contact', 'Contact')}
        {field('opportunity', 'Opportunity, if there is one')}
        <TextArea
          label="What is asked, with links"
          rows={4}
          value={description}
          maxLength={32_000}
          onText={setDescription}
        />
        <div className={styles.pair}>
          <Select label="Asked by" value={department} choices={departments} onChoose={setDepartment} />
          <TextField
            label="In a few words"
            hint="Put behind the subject."
            value={about}
            maxLength={200}
            onText={setAbout}
          />
        </div>
        {draft && (
          <p className={styles.says}>
            Subject <strong>{draft.subject ?? 'not known yet'}</strong>, priority <strong>{draft.priority}</strong>
            {draft.assignByRules && ', assigned by the rules'}. <RuleMark {...rule('NEW-1')} />
          </p>
        )}
        {draft?.openCase && (
          <p className={styles.open}>
            Case {draft.openCase.caseNumber} is open on this account, owned by {draft.openCase.owner ?? 'somebody else'}
            . {draft.message !== null && 'The new one goes to the same owner, with a message.'}{' '}
            <RuleMark {...rule('NEW-2')} />
          </p>
        )}
        <ul className={styles.problems} aria-live="polite">
          {problems.map(({ rule: id, message }) => (
            <li key={`${id} ${message}`} className={styles.problem}>
              <Ban size={14} role="img" aria-label="Refused" /> <span>{message}</span> <RuleMark {...rule(id)} />
            </li>
          ))}
        </ul>
        {failure && <FailureNote message={failure.message} wayOut={failure.wayOut} />}
        <div className={styles.foot}>
          <Button onClick={onClose}>Not now</Button>
          <Button look="primary" type="submit" disabled={busy || !ready}>
            {busy ? 'Saving…' : 'Create the case'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
