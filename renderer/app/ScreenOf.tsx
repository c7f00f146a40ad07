import { CasePane } from '../features/case/CasePane.tsx';
import { DayScreen } from '../features/day/DayScreen.tsx';
import { NotBuiltScreen } from '../features/not-built/NotBuiltScreen.tsx';
import type { Screen } from '../state/screens.ts';
import { ListAndDesk } from './ListAndDesk.tsx';

/** What each place of the rail shows. */
export function ScreenOf({ screen }: { readonly screen: Screen }) {
  switch (screen) {
    case 'day':
      return <ListAndDesk name="day" list={<DayScreen />} desk={<CasePane />} />;
    case 'cases':
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
