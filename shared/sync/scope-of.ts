import type { Id } from '#shared/domain';
import type { Scope } from './lanes.ts';

/** Whose cases a person works, as it was found at sign-in. */
interface Worker {
  readonly userId: Id;
  readonly scope:
    | { readonly kind: 'advocate'; readonly managerId: Id | null }
    | { readonly kind: 'manager'; readonly reports: readonly Id[] };
}

/**
 * Whose cases are synced: the person's own, those of colleagues whom they cover today (FLOW-3), or those of their reports; with
 * `sharedQueue` what waits there for anybody too.
 */
export function scopeOf({ userId: me, scope }: Worker, sharedQueue = false, covered: readonly Id[] = []): Scope {
  return scope.kind === 'manager'
    ? { kind: 'manager', me, managerId: null, owners: scope.reports }
    : {
        kind: 'advocate',
        me,
        managerId: scope.managerId,
        owners: [me, ...covered],
        ...(sharedQueue && { sharedQueue }),
      };
}
