import { useState, type FormEvent } from 'react';
import type { SecretsState } from '#shared/rpc';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { useSecrets } from '../../state/use-secrets.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Setting } from './Setting.tsx';
import styles from './section.module.css';

const shortest = 8;

const says: Readonly<Record<SecretsState, string>> = {
  keychain: 'The system’s keychain keeps it.',
  memory:
    'It is kept until the app is quit; then Salesforce asks anew. A passphrase keeps it longer, encrypted on this laptop.',
  locked: 'It is kept on this laptop behind a passphrase that was not typed yet. Sign in from the status line.',
  open: 'It is kept on this laptop, encrypted with your passphrase, which the next start asks for.',
};

/** How the sign-in outlives the app where the system has no keychain for it. */
export function KeepSignIn() {
  const { backend } = useDeskServices();
  const { state, busy, failure, ask } = useSecrets();
  const [passphrase, setPassphrase] = useState('');
  if (state === undefined) return null;
  const mayProtect = state === 'memory' || state === 'open';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask(
      () => backend.secrets.protect({ passphrase }),
      () => setPassphrase(''),
    );
  };
  return (
    <Setting
      id="signIn"
      says={says[state]}
      aside={
        (state === 'open' || state === 'locked') && (
          <Button size="small" disabled={busy} onClick={() => ask(() => backend.secrets.forget())}>
            Forget it at quit
          </Button>
        )
      }
    >
      {mayProtect && (
        <form className={`${styles.stack} ${styles.narrow}`} onSubmit={submit}>
          <TextField
            label={state === 'open' ? 'Another passphrase' : 'Passphrase'}
            secret
            value={passphrase}
            hint={`At least ${shortest} characters. Nobody can tell it to you again.`}
            error={failure ? `${failure.message} ${failure.wayOut}` : undefined}
            onText={setPassphrase}
          />
          <div className={styles.row}>
            <Button type="submit" disabled={busy || passphrase.length < shortest}>
              {state === 'open' ? 'Change it' : 'Keep the sign-in'}
            </Button>
          </div>
        </form>
      )}
    </Setting>
  );
}
