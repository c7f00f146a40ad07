import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { useNarrow } from '../../ui/use-narrow.ts';
import { AccountPage } from './AccountPage.tsx';
import { useAccount } from './use-account.ts';
import styles from './AccountPane.module.css';

/** The place beside the list where the chosen account lies. */
export function AccountPane({ onCase }: { readonly onCase: (id: string) => void }) {
  const { store } = useDeskServices();
  const id = useDesk((view) => view.accounts.chosen?.id ?? null);
  const opened = useAccount(id === null ? null : { id });
  const narrow = useNarrow();
  const pane = useRef<HTMLElement>(null);
  const shown = opened?.key;
  useEffect(() => {
    pane.current?.scrollTo({ top: 0 });
  }, [shown]);
  const back = () => store.setState(({ accounts }) => ({ accounts: { ...accounts, pageOpen: false } }));
  return (
    <section ref={pane} id="account-page" className={styles.pane} aria-label="Account" tabIndex={-1}>
      {narrow && (
        <p className={styles.back}>
          <Button size="small" onClick={back}>
            <ArrowLeft size={13} aria-hidden /> All accounts
          </Button>
        </p>
      )}
      {id === null ? (
        <EmptyState title="No account is chosen">
          Choose one with <Kbd>J</Kbd> <Kbd>K</Kbd>, or click on it: what it is worth, whether the model covers it and
          why, and what is going on with it.
        </EmptyState>
      ) : opened?.detail ? (
        <AccountPage account={opened.detail} onCase={onCase} />
      ) : (
        opened && (
          <EmptyState title="This account is no longer on this laptop">Choose another one from the list.</EmptyState>
        )
      )}
    </section>
  );
}
