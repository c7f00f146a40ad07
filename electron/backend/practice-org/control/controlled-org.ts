import type { Colleagues } from '../colleagues.ts';
import type { Usage } from '../http/call.ts';
import type { Faults } from '../http/faults.ts';
import type { Replication } from '../http/replication.ts';
import type { TokenVault } from '../http/tokens.ts';
import type { Live } from '../live/live.ts';
import type { PracticeLogin } from '../practice-login.ts';
import type { Cursors } from '../soql/cursors.ts';
import type { Ledger } from '../store/ledger.ts';
import type { Store } from '../store/store.ts';
import type { Behaviour } from '../write/behaviour.ts';
import type { LateCommits } from './late-commits.ts';
import type { OrgTime } from './org-time.ts';
import type { RowSurgery } from './row-surgery.ts';

/** Everything in an org that a knob can turn. */
export interface ControlledOrg {
  readonly store: Store;
  readonly ledger: Ledger;
  readonly colleagues: Colleagues;
  readonly behaviour: Behaviour;
  readonly surgery: RowSurgery;
  readonly vault: TokenVault;
  readonly cursors: Cursors;
  readonly replication: Replication;
  readonly usage: Usage;
  readonly faults: Faults;
  readonly late: LateCommits;
  readonly time: OrgTime;
  readonly live: Live;
  readonly logins: readonly PracticeLogin[];
  /** Snapshots by name: the transaction that they stand at, and the org's instant (milliseconds). */
  readonly snapshots: Map<string, { readonly seq: number; readonly at: number }>;
  readonly weather: { dateSkewMs: number };
  /** Keeps the clock's offset for the next start. */
  rememberTime(): void;
  /** Lets happen what is due by the org's clock. */
  catchUp(): void;
}
