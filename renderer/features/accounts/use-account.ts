import type { AccountDetail } from '#shared/rpc';
import { useEffect, useRef, useState } from 'react';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import type { Peek } from '../../state/desk-store.ts';
import { useDeskTick } from '../../state/use-desk-tick.ts';

/** What is known of an account: null when it is not on this laptop. */
interface Opened {
  readonly key: string;
  readonly detail: AccountDetail | null;
}

/**
 * An account as this laptop knows it; undefined until its first answer. The one before stays until the new one is there, and a
 * key held down asks for the last one only.
 */
export function useAccount(account: Peek['account'] | null): Opened | undefined {
  const { desk } = useDeskServices();
  const tick = useDeskTick();
  const [opened, setOpened] = useState<Opened>();
  const wanted = useRef<Peek['account'] | null>(null);
  const stale = useRef(false);
  const asking = useRef(false);
  const key = account === null ? '' : keyOf(account);

  useEffect(() => {
    wanted.current = account;
    stale.current = true;
    if (asking.current) return;
    asking.current = true;
    void (async () => {
      while (stale.current && wanted.current !== null) {
        stale.current = false;
        const asked = wanted.current;
        try {
          const detail = await desk.accounts.open(asked);
          if (wanted.current !== null && keyOf(wanted.current) === keyOf(asked))
            setOpened({ key: keyOf(asked), detail });
        } catch {
          // The status line says what is wrong with the worker; the account shown stays.
        }
      }
      asking.current = false;
    })();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key says all that is in the account
  }, [desk, key, tick]);

  useEffect(
    () => () => {
      wanted.current = null;
    },
    [],
  );
  return opened;
}

function keyOf(account: Peek['account']): string {
  return 'id' in account ? account.id : `of ${account.caseId}`;
}
