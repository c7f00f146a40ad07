import type { Id } from '#shared/domain';
import type { Session } from '#shared/rpc';
import type { Scope } from '#shared/sync';

/**
 * Whose cases are synced: the person's own, those of colleagues whom they cover today (FLOW-3), or those of their reports; with
 * `sharedQueue` what waits there for anybody too.
 */
export function scopeOf(session: Session, sharedQueue = false, covered: readonly Id[] = []): Scope {
  const { userId: me, scope } = session;
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
