import type { ReactNode } from 'react';
import type { DeskState } from '#shared/rpc';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { stepWords } from '../../ui/progress-words.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import styles from './FirstSyncScreen.module.css';

interface FirstSyncScreenProps {
  /** Where the way in is, when Salesforce asks to sign in again. */
  readonly onSignIn: () => void;
  readonly onSignOut: () => void;
  /** Where the person says what the org calls its fields, when it lacks one that is needed. */
  readonly fields: ReactNode;
}

/** Until the first cases are here: how far it is, with the counts, and the way to stop and go on. */
export function FirstSyncScreen({ onSignIn, onSignOut, fields }: FirstSyncScreenProps) {
  const { desk } = useDeskServices();
  const sync = useDesk((view) => view.desk?.sync);
  const name = useDesk((view) => view.desk?.session?.name);
  if (!sync) return null;
  // Between the start and the first answer nothing has failed yet: that is no pause.
  const running = sync.state === 'first' || sync.state === 'delta' || (sync.state === 'idle' && !sync.failure);
  return (
    <main className={styles.screen}>
      <div className={styles.sheet}>
        <h1 className={styles.title}>Bringing your cases to this laptop</h1>
        <p className={styles.what}>
          {name === undefined ? '' : `For ${name}. `}This happens once. The list opens as soon as it can be worked.
        </p>
        {running ? (
          <>
            <ProgressBar label={stepWords(sync.step)} done={sync.stored} of={sync.expected} share={sync.share} />
            <Button onClick={() => void desk.cancelSync().catch(() => undefined)}>Cancel</Button>
          </>
        ) : (
          <>
            <Pause sync={sync} />
            {sync.failure?.code === 'ORG_UNFIT' && (
              <section aria-labelledby="first-sync-fields">
                <h2 id="first-sync-fields">Fields</h2>
                {fields}
              </section>
            )}
            <div className={styles.choice}>
              {sync.state === 'signed-out' ? (
                <Button look="primary" onClick={onSignIn}>
                  Sign in
                </Button>
              ) : (
                <Button look="primary" onClick={() => void desk.syncNow().catch(() => undefined)}>
                  {isStopped(sync) ? 'Go on' : 'Try again'}
                </Button>
              )}
              <Button look="quiet" onClick={onSignOut}>
                Sign out
              </Button>
            </div>
          </>
        )}
      </div>
    </main>
  );
}

/** Why it does not go on: somebody stopped it, or something is wrong. */
function Pause({ sync }: { readonly sync: DeskState['sync'] }) {
  if (sync.failure && !isStopped(sync)) {
    return <FailureNote message={sync.failure.message} wayOut={sync.failure.wayOut} />;
  }
  if (sync.state === 'signed-out') return <p role="status">Salesforce asks you to sign in.</p>;
  return (
    <p role="status">
      {sync.stored === 0
        ? 'Stopped before anything was fetched.'
        : `Stopped. ${sync.stored.toLocaleString('en')} records are on this laptop; it goes on from there.`}
    </p>
  );
}

function isStopped({ failure }: DeskState['sync']): boolean {
  return failure?.code === 'CANCELLED';
}
