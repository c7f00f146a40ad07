import { CasePane } from '../features/case/CasePane.tsx';
import { CasesScreen } from '../features/lists/CasesScreen.tsx';
import { DayScreen } from '../features/lists/DayScreen.tsx';
import { WalkKeys } from '../features/lists/WalkKeys.tsx';
import { NotBuiltScreen } from '../features/not-built/NotBuiltScreen.tsx';
import type { ReactNode } from 'react';
import type { ListName } from '../state/lists/list-names.ts';
import type { Screen } from '../state/screens.ts';
import { ListAndDesk } from './ListAndDesk.tsx';

/** What each place of the rail shows. */
export function ScreenOf({ screen }: { readonly screen: Screen }) {
  switch (screen) {
    case 'day':
      return <CaseList name="day" list={<DayScreen />} />;
    case 'cases':
      return <CaseList name="cases" list={<CasesScreen />} />;
    case 'accounts':
    case 'clean-up':
    case 'templates':
    case 'scorecard':
    case 'handbook':
    case 'outbox':
    case 'settings':
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
