import type { Session } from '#shared/rpc';
import type { Scope } from '#shared/sync';

/** Whose cases the session's person works: their own, or those of their reports; with `sharedQueue` what waits there for anybody too. */
export function scopeOf(session: Session, sharedQueue = false): Scope {
  const { userId: me, scope } = session;
  return scope.kind === 'manager'
    ? { kind: 'manager', me, managerId: null, owners: scope.reports }
    : { kind: 'advocate', me, managerId: scope.managerId, owners: [me], ...(sharedQueue && { sharedQueue }) };
}
