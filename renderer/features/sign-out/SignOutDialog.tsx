import { useState } from 'react';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { toFailure, type Failure } from '../../state/failure.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import styles from './SignOutDialog.module.css';

/** Asks once before the cases are deleted from this laptop. The screen goes by itself when they are. */
export function SignOutDialog({ onClose }: { readonly onClose: () => void }) {
  const { desk } = useDeskServices();
  const name = useDesk((view) => view.desk?.session?.name);
  const cases = useDesk((view) => view.desk?.counts.cases ?? 0);
  const practice = useDesk((view) => view.desk?.session?.practice);
  const drafts = useDesk((view) => Object.keys(view.drafts).length);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const signOut = () => {
    setBusy(true);
    setFailure(null);
    desk.signOut().then(onClose, (error: unknown) => {
      setFailure(toFailure(error));
      setBusy(false);
    });
  };
  const stored = cases === 1 ? '1 case is' : `${cases.toLocaleString('en')} cases are`;
  return (
    <Dialog title={`Sign out ${name ?? ''}?`} onClose={onClose}>
      <p>
        {cases > 0 && `${stored} deleted from this laptop. `}
        {practice ? 'The practice org' : 'Salesforce'} keeps everything, and you can sign in again at any time.
      </p>
      {drafts > 0 && (
        <p>
          {drafts === 1 ? 'One draft of Next Steps that you' : `${drafts} drafts of Next Steps that you`} have not saved{' '}
          {drafts === 1 ? 'goes' : 'go'} with them.
        </p>
      )}
      {failure && <FailureNote message={failure.message} wayOut={failure.wayOut} />}
      <div className={styles.choice}>
        <Button onClick={onClose}>Stay signed in</Button>
        <Button look="primary" disabled={busy} onClick={signOut}>
          {busy ? 'Signing out…' : 'Sign out'}
        </Button>
      </div>
    </Dialog>
  );
}
