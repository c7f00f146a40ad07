import { Suspense } from 'react';
import { useActions } from '../state/actions/use-actions.ts';
import { useDesk, useDeskServices } from '../state/DeskProvider.tsx';
import { endPeek, peekAtAccount } from '../state/peek.ts';
import { part } from './parts.ts';
import { useShowCase } from './use-show-case.ts';

const AccountPeek = part(async () => (await import('../features/accounts/AccountPeek.tsx')).AccountPeek);

/** The record that is looked at from the side, over whatever screen is shown. */
export function PeekLayer() {
  const { store } = useDeskServices();
  const peek = useDesk((view) => view.peek);
  const caseId =
    useDesk((view) => (view.screen === 'day' || view.screen === 'cases' ? view.selected?.id : null)) ?? null;
  const showCase = useShowCase();
  useActions({ 'case.account': () => (caseId === null ? false : peekAtAccount(store, { caseId })) }, caseId !== null);
  if (!peek) return null;
  return (
    <Suspense fallback={null}>
      <AccountPeek
        of={peek.account}
        onClose={() => endPeek(store)}
        onCase={showCase}
        onWhole={(id) =>
          store.setState(({ accounts }) => ({
            peek: null,
            screen: 'accounts',
            accounts: {
              ...accounts,
              pageOpen: true,
              chosen: { id, index: -1, moves: (accounts.chosen?.moves ?? 0) + 1 },
            },
          }))
        }
      />
    </Suspense>
  );
}
