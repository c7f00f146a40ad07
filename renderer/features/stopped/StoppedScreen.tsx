import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import styles from './StoppedScreen.module.css';

interface StoppedScreenProps {
  readonly message: string;
  readonly wayOut: string;
  readonly onRetry: () => void;
}

/** The app cannot work here: what is wrong, the way out, and another try. */
export function StoppedScreen({ message, wayOut, onRetry }: StoppedScreenProps) {
  return (
    <main className={styles.screen}>
      <div className={styles.sheet}>
        <h1 className={styles.title}>Advocate Desk cannot open</h1>
        <FailureNote message={message} wayOut={wayOut} />
        <Button look="primary" onClick={onRetry}>
          Try again
        </Button>
      </div>
    </main>
  );
}
