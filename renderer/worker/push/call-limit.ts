import { DeskError } from '#shared/rpc';
import type { BackendClient } from '../pull/source.ts';

type Door = Pick<BackendClient['salesforce'], 'limits'>;

/**
 * Until when nothing may be sent, in milliseconds; null while it may. What people wrote goes before any look for changes
 * (`sync-research.md` §3.7), so only the organisation's own limit holds it back, never the laptop's allowance.
 */
export async function closedUntil(salesforce: Door): Promise<number | null> {
  const { rhythm } = await salesforce.limits({ idle: false, firstSync: false });
  return rhythm.mayPush ? null : rhythm.resumeAt;
}

/** Rejects with QUOTA instead of asking what Salesforce would refuse. */
export async function stopAtLimit(salesforce: Door): Promise<void> {
  if ((await closedUntil(salesforce)) !== null) throw limitReached();
}

function limitReached(): DeskError {
  return new DeskError(
    'QUOTA',
    'The calls to Salesforce that your organisation has in 24 hours are used up.',
    'Your changes are kept on this laptop and go when calls are free again. If that takes too long, save them as a file, or ask your administrator for more calls.',
  );
}
