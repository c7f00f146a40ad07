import type { Session } from '#shared/rpc';
import type { Scope } from '#shared/sync';

/** Whose cases the session's person works: their own, or those of their reports. */
export function scopeOf(session: Session): Scope {
  const { userId: me, scope } = session;
  return scope.kind === 'manager'
    ? { kind: 'manager', me, managerId: null, owners: scope.reports }
    : { kind: 'advocate', me, managerId: scope.managerId, owners: [me] };
}
