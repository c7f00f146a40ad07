import { CircleAlert, HardDriveDownload } from 'lucide-react';
import type { EditsState } from '#shared/rpc';
import { editsWords, needWords } from './edits-words.ts';
import styles from './StatusLine.module.css';

interface EditsProps {
  readonly edits: EditsState;
  readonly onOutbox: () => void;
}

/** What is saved on this laptop and not in Salesforce yet; what needs a decision; what is not safe. */
export function Edits({ edits, onOutbox }: EditsProps) {
  const { waiting, needYou, saving, unsavedFailure } = edits;
  return (
    <>
      {waiting + saving > 0 && (
        <button type="button" className={styles.door} onClick={onOutbox}>
          <HardDriveDownload size={13} aria-hidden />
          {editsWords(edits)}
        </button>
      )}
      {needYou > 0 && (
        <button type="button" className={`${styles.door} ${styles.trouble}`} onClick={onOutbox}>
          <CircleAlert size={13} aria-hidden />
          {needWords(needYou)}
        </button>
      )}
      {unsavedFailure && (
        <span className={styles.bad} role="alert">
          {unsavedFailure.message} {unsavedFailure.wayOut}
        </span>
      )}
    </>
  );
}
