import { useState, type FormEvent } from 'react';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { useSaving } from '../../state/use-saving.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './MessageSheet.module.css';

interface MessageSheetProps {
  readonly caseId: string;
  readonly onClose: () => void;
}

/** A comment on the case: what a colleague must see goes into Salesforce. */
export function MessageSheet({ caseId, onClose }: MessageSheetProps) {
  const { desk } = useDeskServices();
  const [text, setText] = useState('');
  const { busy, failure, save } = useSaving();
  const empty = text.trim() === '';
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (!busy && !empty) save(() => desk.editing.messageOwner({ id: caseId, text }), onClose);
  };
  return (
    <Dialog title="Message the owner" onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <TextArea
          label="Comment on the case"
          hint="Its owner and everybody who follows the case reads it in Salesforce."
          autoFocus
          rows={4}
          value={text}
          maxLength={4_000}
          onText={setText}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) submit(event);
          }}
        />
        {failure && <FailureNote message={failure.message} wayOut={failure.wayOut} />}
        <div className={styles.foot}>
          <Button onClick={onClose}>Not now</Button>
          <Button look="primary" type="submit" disabled={busy || empty}>
            {busy ? 'Saving…' : 'Leave the comment'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
