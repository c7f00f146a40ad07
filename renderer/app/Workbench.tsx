import { memo, Suspense, useEffect, useState } from 'react';
import { Rail } from '../features/frame/Rail.tsx';
import { StatusLine } from '../features/status/StatusLine.tsx';
import { useActions } from '../state/actions/use-actions.ts';
import { useDesk, useDeskServices } from '../state/DeskProvider.tsx';
import { screenNames } from '../state/screens.ts';
import { useNextTurn } from '../ui/use-next-turn.ts';
import { part, preloadParts } from './parts.ts';
import { PeekLayer } from './PeekLayer.tsx';
import { ScreenOf } from './ScreenOf.tsx';
import { SheetOf } from './SheetOf.tsx';
import { useAmHere } from './use-am-here.ts';
import { useAppActions } from './use-app-actions.ts';
import { useCaseActions } from './use-case-actions.ts';
import styles from './Workbench.module.css';

const FlowFinder = part(async () => (await import('../features/flows/FlowFinder.tsx')).FlowFinder);
const HelpSheet = part(async () => (await import('../features/help/HelpSheet.tsx')).HelpSheet);
const Palette = part(async () => (await import('../features/palette/Palette.tsx')).Palette);
/** The list stands by then; and while the first sync runs, the laptop has enough to do. */
const partsAfterMs = 500;

interface WorkbenchProps {
  readonly onSignIn: () => void;
  readonly onSignOut: () => void;
}

/** The rail, the screen that was chosen, and the status line under both. */
export const Workbench = memo(function Workbench({ onSignIn, onSignOut }: WorkbenchProps) {
  const { store } = useDeskServices();
  const screen = useDesk((view) => view.screen);
  const isFetchingAll = useDesk((view) => view.desk?.sync.state === 'first');
  const frameStands = useNextTurn();
  const [sheet, setSheet] = useState<'none' | 'help' | 'palette'>('none');
  const close = () => setSheet('none');
  useAppActions(onSignOut);
  useCaseActions();
  useAmHere();
  useActions({ 'app.help': () => setSheet('help'), 'app.palette': () => setSheet('palette') });
  useEffect(() => {
    if (isFetchingAll) return;
    const timer = setTimeout(() => void preloadParts(), partsAfterMs);
    return () => clearTimeout(timer);
  }, [isFetchingAll]);
  return (
    <div className={styles.bench}>
      <a
        className={styles.skip}
        href="#screen"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('screen')?.focus();
        }}
      >
        Skip to {screenNames[screen]}
      </a>
      <Rail />
      <main id="screen" className={styles.screen} tabIndex={-1}>
        {frameStands && <ScreenOf screen={screen} />}
      </main>
      <StatusLine
        onSignIn={onSignIn}
        onHelp={() => setSheet('help')}
        onPalette={() => setSheet('palette')}
        onHandbook={() => store.setState({ screen: 'handbook', playing: false })}
        onOutbox={() => store.setState({ screen: 'outbox', playing: false })}
        onMissing={() => store.setState({ screen: 'settings', settingsPlace: { section: 'data', search: '' } })}
      />
      <PeekLayer />
      <SheetOf />
      <Suspense fallback={null}>
        {sheet === 'help' && <HelpSheet finder={<FlowFinder onChosen={close} />} onClose={close} />}
        {sheet === 'palette' && <Palette onClose={close} />}
      </Suspense>
    </div>
  );
});
