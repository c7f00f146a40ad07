import { useState } from 'react';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { toFailure, type Failure } from '../../state/failure.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import styles from './StoppedScreen.module.css';

/** One window works on the data at a time. */
export function ElsewhereScreen() {
  const { desk } = useDeskServices();
  const [failure, setFailure] = useState<Failure | null>(null);
  const take = () => {
    setFailure(null);
    desk.useHere().catch((error: unknown) => setFailure(toFailure(error)));
  };
  return (
    <main className={styles.screen}>
      <div className={styles.sheet}>
        <h1 className={styles.title}>Open in another window</h1>
        <p>One window at a time works on your cases. Take over here, and the other one waits.</p>
        {failure && <FailureNote message={failure.message} wayOut={failure.wayOut} />}
        <Button look="primary" onClick={take}>
          Use here
        </Button>
      </div>
    </main>
  );
}
