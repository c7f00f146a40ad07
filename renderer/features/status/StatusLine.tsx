import { BookOpen, Clock, CloudOff, RefreshCw } from 'lucide-react';
import { useKeyCaps } from '../../state/actions/use-actions.ts';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { useTime } from '../../state/use-time.ts';
import { exactWords } from '../../ui/day-words.ts';
import { skewWords } from '../../ui/age-words.ts';
import { Button } from '../../ui/Button.tsx';
import { HiddenText } from '../../ui/HiddenText.tsx';
import { Keys } from '../../ui/Kbd.tsx';
import { countWords, stepWords } from '../../ui/progress-words.ts';
import { isRunning, lastSyncWords, lostWords, spokenWords, standingOf, troubleOf } from './sync-words.ts';
import { Edits } from './Edits.tsx';
import { SyncNotes } from './SyncNotes.tsx';
import styles from './StatusLine.module.css';

interface StatusLineProps {
  readonly onSignIn: () => void;
  readonly onHelp: () => void;
  readonly onPalette: () => void;
  readonly onHandbook: () => void;
  readonly onOutbox: () => void;
  readonly onMissing: () => void;
}

/** The honest state of things, in one thin line. */
export function StatusLine({ onSignIn, onHelp, onPalette, onHandbook, onOutbox, onMissing }: StatusLineProps) {
  const { desk: worker } = useDeskServices();
  const desk = useDesk((view) => view.desk);
  const time = useTime();
  const answers = useDesk((view) => view.backendAnswers);
  const paletteKeys = useKeyCaps('app.palette');
  const helpKeys = useKeyCaps('app.help');
  if (!desk) return null;
  const { sync, session, edition } = desk;
  const standing = standingOf(desk);
  const running = isRunning(sync);
  const trouble = troubleOf(sync);
  const skew = skewWords(sync.clockSkew);
  return (
    <footer className={styles.line} aria-label="Status">
      <div className={styles.facts}>
        {session?.practice && (
          <span className={styles.practice} title="The practice org: nothing here is real">
            PRACTICE
          </span>
        )}
        <button type="button" className={styles.door} title={edition.name} onClick={onHandbook}>
          <BookOpen size={13} aria-hidden />
          {edition.shortName}
        </button>
        <span className={styles.fact}>
          <span className={`${styles.dot} ${styles[standing.tone]}`} aria-hidden />
          {standing.word}
        </span>
        {standing.word === 'Signed out' && (
          <Button size="small" onClick={onSignIn}>
            Sign in
          </Button>
        )}
        {running ? (
          <>
            <span className={styles.fact}>
              {stepWords(sync.step)}
              {(sync.stored > 0 || sync.expected > 0) && ` · ${countWords(sync.stored, sync.expected)}`}
            </span>
            <Button size="small" onClick={() => void worker.cancelSync().catch(() => undefined)}>
              Cancel
            </Button>
          </>
        ) : (
          <>
            <span
              className={styles.fact}
              title={sync.lastSyncAt === null ? undefined : exactWords(sync.lastSyncAt, time)}
            >
              {lastSyncWords(sync, time)}
            </span>
            {standing.word !== 'Signed out' && (
              <Button size="small" onClick={() => void worker.syncNow().catch(() => undefined)}>
                <RefreshCw size={12} aria-hidden />
                Sync now
              </Button>
            )}
          </>
        )}
        <Edits edits={desk.edits} onOutbox={onOutbox} />
        {!answers && (
          <span className={styles.bad}>
            <CloudOff size={13} aria-hidden />
            {lostWords}
          </span>
        )}
        {answers && trouble && !running && (
          <span className={styles.trouble}>
            {trouble.message} {trouble.wayOut}
          </span>
        )}
        {session && <SyncNotes sync={sync} onMissing={onMissing} />}
        {skew && (
          <span className={styles.trouble}>
            <Clock size={13} aria-hidden />
            {skew}
          </span>
        )}
      </div>
      <div className={styles.doors}>
        <button type="button" className={styles.door} onClick={onPalette}>
          <Keys caps={paletteKeys} /> everything
        </button>
        <button type="button" className={styles.door} onClick={onHelp}>
          <Keys caps={helpKeys} /> keys
        </button>
      </div>
      <HiddenText>
        <span aria-live="polite">{spokenWords(desk, answers)}</span>
      </HiddenText>
    </footer>
  );
}
