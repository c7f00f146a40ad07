import { useState } from 'react';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { PracticePeople } from './PracticePeople.tsx';
import { SalesforceSignIn } from './SalesforceSignIn.tsx';
import { Unlock } from './Unlock.tsx';
import { useSignIn } from './use-sign-in.ts';
import styles from './WelcomeScreen.module.css';

interface WelcomeScreenProps {
  /** Whose cases are on this laptop, when somebody comes back to sign in again; null at the very first start. */
  readonly again: { readonly name: string; readonly onBack: () => void } | null;
  /** Runs when a sign-in has succeeded. */
  readonly onDone: () => void;
}

/** The first screen: what this is, one click to try it, and the ways in for those who know better. */
export function WelcomeScreen({ again, onDone }: WelcomeScreenProps) {
  const { desk } = useDeskServices();
  const [way, setWay] = useState<'none' | 'people' | 'salesforce'>(again ? 'salesforce' : 'none');
  const { busy, failure, run, cancel } = useSignIn(onDone);
  const toggle = (to: 'people' | 'salesforce') => setWay(way === to ? 'none' : to);

  return (
    <main className={styles.screen}>
      <div className={styles.sheet}>
        <h1 className={styles.title}>Advocate Desk</h1>
        <p className={styles.what}>
          {again
            ? `Sign in as ${again.name} to go on syncing. The cases on this laptop stay usable meanwhile.`
            : 'Your Salesforce cases as a day ranked by what you owe, and to whom – with or without a network.'}
        </p>

        {again && <Unlock onUnlocked={() => run(async () => desk.syncNow())} />}
        <div className={styles.first}>
          <Button
            look={again ? 'plain' : 'primary'}
            disabled={busy}
            onClick={() => run(() => desk.signInToPractice({}))}
          >
            {busy ? 'Opening…' : 'Open the practice org'}
          </Button>
          <p className={styles.hint}>A made-up team with believable cases, on this laptop. Nothing leaves it.</p>
        </div>
        {failure && <FailureNote message={failure.message} wayOut={failure.wayOut} names={failure.missing} />}

        <div className={styles.others}>
          <Button look="quiet" aria-expanded={way === 'people'} onClick={() => toggle('people')}>
            Choose another practice person
          </Button>
          <Button look="quiet" aria-expanded={way === 'salesforce'} onClick={() => toggle('salesforce')}>
            Sign in to Salesforce
          </Button>
        </div>
        {again && (
          <Button look="quiet" onClick={again.onBack}>
            Back to the list
          </Button>
        )}
        {way === 'people' && (
          <PracticePeople busy={busy} onChoose={(username) => run(() => desk.signInToPractice({ username }))} />
        )}
        {way === 'salesforce' && (
          <SalesforceSignIn
            busy={busy}
            onSubmit={(to) => run((signal) => desk.signIn(to, { signal }))}
            onCancel={cancel}
          />
        )}
      </div>
    </main>
  );
}
