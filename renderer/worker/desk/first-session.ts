import type { Session } from '#shared/rpc';
import type { WorkspaceIdentity } from '#shared/sync';
import type { BackendClient } from '../pull/source.ts';

const askAgainMs = 1_000;

/**
 * Whose workspace this laptop has; asked until the main process answers. `wipe` finishes a sign-out that was cut off before.
 */
export async function firstSession(
  backend: Pick<BackendClient, 'session'>,
  wipe: (left: WorkspaceIdentity) => Promise<void>,
): Promise<Session | null> {
  for (;;) {
    try {
      const left = await backend.session.leftToWipe();
      if (left) await wipe(left);
      return await backend.session.current();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, askAgainMs));
    }
  }
}
