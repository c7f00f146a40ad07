import { CasePane } from '../features/case/CasePane.tsx';
import { CasesScreen } from '../features/lists/CasesScreen.tsx';
import { DayScreen } from '../features/lists/DayScreen.tsx';
import { WalkKeys } from '../features/lists/WalkKeys.tsx';
import { PickActions } from '../features/bulk/PickActions.tsx';
import { NotBuiltScreen } from '../features/not-built/NotBuiltScreen.tsx';
import { Suspense, type ReactNode } from 'react';
import { useActions } from '../state/actions/use-actions.ts';
import { useDesk, useDeskServices } from '../state/DeskProvider.tsx';
import type { ListName } from '../state/lists/list-names.ts';
import type { Screen } from '../state/screens.ts';
import { AccountsPlace } from './AccountsPlace.tsx';
import { HandbookPlace } from './HandbookPlace.tsx';
import { ListAndDesk } from './ListAndDesk.tsx';
import { part } from './parts.ts';

const PlayScreen = part(async () => (await import('../features/play/PlayScreen.tsx')).PlayScreen);
const SettingsScreen = part(async () => (await import('../features/settings/SettingsScreen.tsx')).SettingsScreen);
const CleanUpScreen = part(async () => (await import('../features/clean-up/CleanUpScreen.tsx')).CleanUpScreen);
const OutboxScreen = part(async () => (await import('../features/outbox/OutboxScreen.tsx')).OutboxScreen);

/** What each place of the rail shows; play mode takes the place of all of them. */
export function ScreenOf({ screen }: { readonly screen: Screen }) {
  const { store } = useDeskServices();
  const playing = useDesk((view) => view.playing);
  useActions({ 'play.start': () => store.setState({ playing: true }) }, !playing);
  if (playing) {
    const leave = () => store.setState({ playing: false, screen: 'day', focus: { on: 'list' } });
    return (
      <Suspense fallback={null}>
        <PlayScreen desk={<CasePane />} onLeave={leave} />
      </Suspense>
    );
  }
  return <Suspense fallback={null}>{placeOf(screen)}</Suspense>;
}

function placeOf(screen: Screen): ReactNode {
  switch (screen) {
    case 'day':
      return <CaseList name="day" list={<DayScreen actions={<PickActions />} />} />;
    case 'cases':
      return <CaseList name="cases" list={<CasesScreen actions={<PickActions />} />} />;
    case 'accounts':
      return <AccountsPlace />;
    case 'handbook':
      return <HandbookPlace />;
    case 'clean-up':
      return <CleanUpScreen />;
    case 'outbox':
      return <OutboxScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'templates':
    case 'scorecard':
      return <NotBuiltScreen screen={screen} />;
  }
}

function CaseList({ name, list }: { readonly name: ListName; readonly list: ReactNode }) {
  return (
    <>
      <WalkKeys />
      <ListAndDesk key={name} name={name} list={list} desk={<CasePane />} />
    </>
  );
}
