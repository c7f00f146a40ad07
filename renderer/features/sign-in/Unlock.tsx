import { useState, type FormEvent } from 'react';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { useSecrets } from '../../state/use-secrets.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Unlock.module.css';

/** The sign-in that this laptop kept, behind its passphrase; nothing where none is kept. */
export function Unlock({ onUnlocked }: { readonly onUnlocked: () => void }) {
  const { backend } = useDeskServices();
  const { state, busy, failure, ask } = useSecrets();
  const [passphrase, setPassphrase] = useState('');
  if (state !== 'locked') return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask(() => backend.secrets.unlock({ passphrase }), onUnlocked);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label="Passphrase"
        secret
        autoFocus
        value={passphrase}
        error={failure ? `${failure.message} ${failure.wayOut}` : undefined}
        hint="The sign-in is kept on this laptop behind it. Forgotten? Sign in to Salesforce below."
        onText={setPassphrase}
      />
      <Button look="primary" type="submit" disabled={busy || passphrase === ''}>
        {busy ? 'Opening…' : 'Unlock'}
      </Button>
    </form>
  );
}
