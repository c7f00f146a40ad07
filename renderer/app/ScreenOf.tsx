import { CasePane } from '../features/case/CasePane.tsx';
import { CasesScreen } from '../features/lists/CasesScreen.tsx';
import { DayScreen } from '../features/lists/DayScreen.tsx';
import { WalkKeys } from '../features/lists/WalkKeys.tsx';
import { PickActions } from '../features/bulk/PickActions.tsx';
import { NotBuiltScreen } from '../features/not-built/NotBuiltScreen.tsx';
import { Suspense, type ReactNode } from 'react';
import { useActions } from '../state/actions/use-actions.ts';
import { useDesk, useDeskServices } from '../state/DeskProvider.tsx';
import { useCover } from '../state/use-cover.ts';
import type { ListName } from '../state/lists/list-names.ts';
import type { Screen } from '../state/screens.ts';
import { AccountsPlace } from './AccountsPlace.tsx';
import { HandbookPlace } from './HandbookPlace.tsx';
import { ListAndDesk } from './ListAndDesk.tsx';
import { part } from './parts.ts';
import { useShowCase } from './use-show-case.ts';

const PlayScreen = part(async () => (await import('../features/play/PlayScreen.tsx')).PlayScreen);
const SettingsScreen = part(async () => (await import('../features/settings/SettingsScreen.tsx')).SettingsScreen);
const PlanCard = part(async () => (await import('../features/accounts/PlanCard.tsx')).PlanCard);
const CoverCards = part(async () => (await import('../features/cover/CoverCards.tsx')).CoverCards);
const AwayNote = part(async () => (await import('../features/cover/AwayNote.tsx')).AwayNote);
const NextInQueue = part(async () => (await import('../features/queue/NextInQueue.tsx')).NextInQueue);
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
        <PlayScreen desk={<Desk />} onLeave={leave} />
      </Suspense>
    );
  }
  return <Suspense fallback={null}>{placeOf(screen)}</Suspense>;
}

function placeOf(screen: Screen): ReactNode {
  switch (screen) {
    case 'day':
      return <CaseList name="day" list={<DayScreen actions={<PickActions />} above={<AboveTheDay />} />} />;
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

/** The case that is open, with the plan of its year where it has one. */
function Desk() {
  const plan = (caseId: string) => (
    <Suspense fallback={null}>
      <PlanCard key={caseId} caseId={caseId} rules={false} />
    </Suspense>
  );
  return <CasePane plan={plan} />;
}

/** What waits beside the list: the shared queue, customers of colleagues whom I cover, and that I am away myself. */
function AboveTheDay() {
  const shared = useDesk((view) => view.edition.queue === 'shared');
  const cover = useCover();
  const showCase = useShowCase();
  return (
    <Suspense fallback={null}>
      {cover && cover.awayUntil !== null && <AwayNote until={cover.awayUntil} />}
      {cover && cover.cards.length > 0 && <CoverCards onCase={showCase} />}
      {shared && <NextInQueue />}
    </Suspense>
  );
}

function CaseList({ name, list }: { readonly name: ListName; readonly list: ReactNode }) {
  return (
    <>
      <WalkKeys />
      <ListAndDesk key={name} name={name} list={list} desk={<Desk />} />
    </>
  );
}
