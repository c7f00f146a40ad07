import type { AccountSelection } from '#shared/rpc';
import { Building2 } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { noFilters } from '../../state/accounts-view.ts';
import { useKeyCaps } from '../../state/actions/use-actions.ts';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterField } from '../../ui/FilterField.tsx';
import { AccountFilters } from './AccountFilters.tsx';
import { AccountList } from './AccountList.tsx';
import { useAccountKeys } from './use-account-keys.ts';
import { useAccountWindow } from './use-account-window.ts';
import { useChosenAccount } from './use-chosen-account.ts';
import styles from './AccountsScreen.module.css';

const searchPauseMs = 30;

/** Every account that this laptop knows, to be found, ordered and narrowed. */
export function AccountsScreen() {
  const { store } = useDeskServices();
  const selection = useDesk((view) => view.accounts.selection);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [range, setRange] = useState<readonly [number, number]>([0, 40]);
  const onRange = useCallback((from: number, to: number) => setRange([from, to]), []);
  const cut = useAccountWindow(selection, ...range);
  const { chosen, moveTo, moveBy } = useChosenAccount(cut, selection);
  const searchKeys = useKeyCaps('list.search');

  const change = useCallback(
    (part: Partial<AccountSelection>) =>
      store.setState(({ accounts }) => ({
        accounts: { ...accounts, selection: { ...accounts.selection, ...part } },
      })),
    [store],
  );
  const [typed, setTyped] = useState(selection.search);
  useEffect(() => {
    if (typed.trim() === store.getState().accounts.selection.search) return undefined;
    const pause = setTimeout(() => change({ search: typed.trim() }), searchPauseMs);
    return () => clearTimeout(pause);
  }, [store, typed, change]);

  const openPage = () => store.setState(({ accounts }) => ({ accounts: { ...accounts, pageOpen: true } }));
  useAccountKeys({ list, field, chosen, moveTo, moveBy });

  const filtered = (cut?.total ?? 0) !== (cut?.all ?? 0);
  return (
    <section className={styles.screen} aria-label="Accounts">
      <div className={styles.top}>
        <header className={styles.header}>
          <h1 className={styles.title}>Accounts</h1>
          {cut && (
            <p className={styles.count} role="status">
              {filtered ? `${cut.total.toLocaleString('en')} of ` : ''}
              {cut.all.toLocaleString('en')}
            </p>
          )}
        </header>
        <FilterField
          label="Search accounts"
          placeholder="Search by name, domain or contact"
          value={typed}
          onText={setTyped}
          onGo={() => {
            if ((chosen?.index ?? -1) < 0) moveTo(0);
            list.current?.focus();
          }}
          onLeave={() => list.current?.focus()}
          keys={searchKeys}
          controls="account-list"
          field={field}
        />
        <AccountFilters selection={selection} notion={cut?.notion ?? null} onChange={change} />
      </div>
      <AccountList
        list={list}
        cut={cut}
        chosen={chosen}
        onRange={onRange}
        onChoose={(index) => {
          moveTo(index);
          openPage();
        }}
      />
      {cut?.total === 0 && (
        <div className={styles.empty}>
          {cut.all === 0 ? (
            <EmptyState icon={Building2} title="No account is on this laptop yet">
              Accounts come with the cases that are synced. Sync now, or wait for the first sync to end.
            </EmptyState>
          ) : (
            <EmptyState
              title="No account is left"
              action={
                <Button
                  onClick={() => {
                    setTyped('');
                    change({ ...noFilters, search: '' });
                  }}
                >
                  Show all accounts
                </Button>
              }
            >
              None of the {cut.all.toLocaleString('en')} accounts fits what is searched and filtered.
            </EmptyState>
          )}
        </div>
      )}
    </section>
  );
}
