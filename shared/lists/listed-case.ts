import type { Id, Region } from '#shared/domain';
import type { Band, ObligationKind, Ranked } from '#shared/day';
import type { TriggerCategory, TriggerId } from '#shared/handbook';
import type { StatusGroup } from './case-row.ts';

/** What lists look at in a case: to filter it, to give it a place, to put it in a group. Instants in milliseconds. */
export interface ListedCase extends Ranked {
  readonly subject: string;
  readonly status: string;
  readonly statusGroup: StatusGroup;
  readonly band: Band;
  readonly account: string | null;
  readonly accountId: Id | null;
  readonly contact: string | null;
  readonly owner: string | null;
  readonly ownerId: Id;
  readonly region: Region | null;
  readonly trigger: TriggerId | null;
  readonly category: TriggerCategory | null;
  /** A High Value Account case, or a case on such an account. */
  readonly highValue: boolean;
  /** The newest activity on it, else its creation. */
  readonly touchedAt: number;
  readonly facts: { readonly obligations: readonly { readonly kind: ObligationKind }[] };
}
