import type { ContractRouterClient } from '@orpc/contract';
import type { BackendContract, DeskContract } from '#shared/rpc';

/** The data worker, as the UI asks it. */
export type DeskClient = ContractRouterClient<DeskContract>;

/** The main process. */
export type BackendClient = ContractRouterClient<BackendContract>;

/** What the screens ask the main process themselves; all else goes through the data worker. */
export interface PracticeDirectory {
  readonly session: Pick<BackendClient['session'], 'practiceLogins'>;
  /** The passphrase goes to the main process and nowhere else. */
  readonly secrets: BackendClient['secrets'];
}
