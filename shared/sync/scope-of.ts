import type { Id } from '#shared/domain';
import type { Scope } from './lanes.ts';

/** Whose cases a person works, as it was found at sign-in. */
export interface Worker {
  readonly userId: Id;
  readonly scope:
    | { readonly kind: 'advocate'; readonly managerId: Id | null }
    | { readonly kind: 'manager'; readonly reports: readonly Id[] };
}

/** Whose cases are synced for the person: their own, or those of their reports. */
export function scopeOf({ userId: me, scope }: Worker): Scope {
  return scope.kind === 'manager'
    ? { kind: 'manager', me, managerId: null, owners: scope.reports }
    : { kind: 'advocate', me, managerId: scope.managerId, owners: [me] };
}
