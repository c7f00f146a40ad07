import type { ReactNode } from 'react';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { DaySummary } from './DaySummary.tsx';
import { PlayBar } from './PlayBar.tsx';
import { SkipSheet } from './SkipSheet.tsx';
import { usePlay } from './use-play.ts';
import styles from './PlayScreen.module.css';

interface PlayScreenProps {
  /** The desk on which the case lies. */
  readonly desk: ReactNode;
  readonly onLeave: () => void;
}

/** Moment 3: the day, one case at a time; at its end a few words on what was done. */
export function PlayScreen({ desk, onLeave }: PlayScreenProps) {
  const { store } = useDeskServices();
  const play = usePlay(onLeave);
  const skipping = useDesk((view) => view.sheet?.kind === 'skip');
  if (play.over) return <DaySummary handled={play.handled} onLeave={onLeave} />;
  return (
    <section className={styles.screen} aria-label="Play mode">
      <PlayBar play={play} />
      <div className={styles.desk}>{desk}</div>
      {skipping && <SkipSheet onSkip={play.skip} onClose={() => store.setState({ sheet: null })} />}
    </section>
  );
}
