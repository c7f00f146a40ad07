import { Suspense } from 'react';
import { useDesk, useDeskServices, usePreferences } from '../state/DeskProvider.tsx';
import { SplitPanes } from '../ui/SplitPanes.tsx';
import { useNarrow } from '../ui/use-narrow.ts';
import { part } from './parts.ts';
import { useShowCase } from './use-show-case.ts';

const AccountsScreen = part(async () => (await import('../features/accounts/AccountsScreen.tsx')).AccountsScreen);
const AccountPane = part(async () => (await import('../features/accounts/AccountPane.tsx')).AccountPane);

const place = 'accounts';

/** The list of accounts and the one that was chosen beside it; in a narrow window one of them. */
export function AccountsPlace() {
  const { preferences } = useDeskServices();
  const layout = usePreferences((kept) => kept.panes[place]);
  const open = useDesk((view) => view.accounts.pageOpen);
  const narrow = useNarrow();
  const showCase = useShowCase();
  const list = <AccountsScreen />;
  const page = <AccountPane onCase={showCase} />;
  return (
    <Suspense fallback={null}>
      {narrow ? (
        (open && page) || list
      ) : (
        <SplitPanes
          label="Width of the list"
          list={list}
          desk={page}
          layout={layout}
          onLayout={(now) => preferences.setState(({ panes }) => ({ panes: { ...panes, [place]: { ...now } } }))}
        />
      )}
    </Suspense>
  );
}
