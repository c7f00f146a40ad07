import type { Peek } from '../../state/desk-store.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SideSheet } from '../../ui/SideSheet.tsx';
import { AccountPage } from './AccountPage.tsx';
import { useAccount } from './use-account.ts';

interface AccountPeekProps {
  /** An account by its id, or that of a case. */
  readonly of: Peek['account'];
  readonly onClose: () => void;
  /** Shows a case on the desk. */
  readonly onCase: (id: string) => void;
  /** Goes on to the account on its own screen. */
  readonly onWhole: (id: string) => void;
}

/** An account from the side, while the list and the case stay where they are. */
export function AccountPeek({ of, onClose, onCase, onWhole }: AccountPeekProps) {
  const opened = useAccount(of);
  const detail = opened?.detail;
  return (
    <SideSheet
      title="Account"
      onClose={onClose}
      aside={
        detail && (
          <Button size="small" look="quiet" onClick={() => onWhole(detail.id)}>
            Open in Accounts
          </Button>
        )
      }
    >
      {detail ? (
        <AccountPage account={detail} onCase={onCase} />
      ) : (
        opened && (
          <EmptyState title="There is no account to show">
            {'id' in of
              ? 'This account is not on this laptop: it comes with the cases that are synced.'
              : 'The case names no account, or one that is not on this laptop. Set the account on the case in Salesforce.'}
          </EmptyState>
        )
      )}
    </SideSheet>
  );
}
