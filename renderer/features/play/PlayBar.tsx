import { SkipForward, X } from 'lucide-react';
import { useActions, useKeyCaps } from '../../state/actions/use-actions.ts';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { HiddenText } from '../../ui/HiddenText.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Keys } from '../../ui/Kbd.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { skipReasons } from './skip-reasons.data.ts';
import type { Play } from './use-play.ts';
import styles from './PlayBar.module.css';

interface PlayBarProps {
  readonly play: Play;
}

/** Over the case that is played: how far the day is, on to the next, skip with a reason, leave. */
export function PlayBar({ play }: PlayBarProps) {
  const { store } = useDeskServices();
  const sheet = useDesk((view) => view.sheet);
  const doneKeys = useKeyCaps('play.start');
  const skipKeys = useKeyCaps('play.skip');
  const leaveKeys = useKeyCaps('case.close-pane');
  const { handled, left, current } = play;
  useActions(
    {
      'play.start': () => play.next(),
      'case.next': () => play.next(),
      'play.skip': () => store.setState({ sheet: { kind: 'skip', caseId: current ?? '' } }),
      'case.close-pane': () => play.leave(),
    },
    sheet === null,
  );
  const total = handled + left;
  return (
    <div className={styles.bar} role="group" aria-label="Play mode">
      <h1 className={styles.count}>
        <HiddenText>Play mode: </HiddenText>
        <strong>{Math.min(handled + 1, total)}</strong> of {total}
      </h1>
      <span className={styles.track} role="img" aria-label={`${handled} of ${total} handled`}>
        <span className={styles.done} style={{ width: `${total === 0 ? 100 : (handled / total) * 100}%` }} />
      </span>
      <Menu
        trigger={
          <Button size="small">
            <SkipForward size={13} aria-hidden /> Skip <Keys caps={skipKeys} />
          </Button>
        }
      >
        {skipReasons.map(({ key, reason }) => (
          <MenuItem key={reason} keys={[key]} onChoose={() => play.skip(reason)}>
            {reason}
          </MenuItem>
        ))}
      </Menu>
      <Button size="small" look="primary" onClick={() => play.next()}>
        Done, next <Keys caps={doneKeys} />
      </Button>
      <IconButton icon={X} label="Leave play mode" keys={leaveKeys} onClick={() => play.leave()} />
    </div>
  );
}
