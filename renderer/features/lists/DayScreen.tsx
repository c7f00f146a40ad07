import { Play } from 'lucide-react';
import type { ReactNode } from 'react';
import { useKeyCaps, useUsableActions } from '../../state/actions/use-actions.ts';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { useCover } from '../../state/use-cover.ts';
import { useTime } from '../../state/use-time.ts';
import { Button } from '../../ui/Button.tsx';
import { dayWords, exactWords } from '../../ui/day-words.ts';
import { Keys } from '../../ui/Kbd.tsx';
import { ListScreen } from './ListScreen.tsx';
import styles from './ListScreen.module.css';

const doneMeans =
  'Done: worked today, and nothing more is owed on it today. The rest are breached, or owed something by the end of today.';

interface DayScreenProps {
  readonly actions?: ReactNode;
  /** Between the head and the list: what is not of the list and wants to be seen first. */
  readonly above?: ReactNode;
}

/** The Day: every case in which somebody is owed something, the most pressing first. */
export function DayScreen({ actions, above }: DayScreenProps) {
  return (
    <ListScreen
      list="day"
      name="Day"
      label="Cases of the day, most pressing first"
      head={
        <>
          <DayHead />
          {above}
        </>
      }
      actions={actions}
    />
  );
}

function DayHead() {
  const time = useTime();
  const counts = useDesk((view) => view.desk?.counts);
  const away = (useCover()?.awayUntil ?? null) !== null;
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>Day</h1>
      <p className={styles.facts}>
        <span title={exactWords(time.now, time).slice(0, 10)}>{dayWords(time.now, time)}</span>
        {away && ' · figures paused'}
        {counts && !away && (
          <>
            {' · '}
            <span title={doneMeans}>{progressWords(counts.done, counts.left)}</span>
          </>
        )}
      </p>
      <Start />
    </header>
  );
}

function progressWords(done: number, left: number): string {
  if (done + left === 0) return 'nothing due today';
  return `${done.toLocaleString('en')} of ${(done + left).toLocaleString('en')} done`;
}

function Start() {
  const { actions } = useDeskServices();
  const usable = useUsableActions().has('play.start');
  const caps = useKeyCaps('play.start');
  if (!usable) return null;
  return (
    <Button look="quiet" size="small" onClick={() => actions.run('play.start')}>
      <Play size={14} aria-hidden /> Start <Keys caps={caps} />
    </Button>
  );
}
