import type { SalesforceFailure } from '#shared/sync';

/** Main found the request to be none that this app may make: nothing was sent. */
export function isMalformed(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'BAD_REQUEST';
}

/** A mistake of ours, as a failure of its one operation. */
export function malformed(error: unknown): SalesforceFailure {
  const said = error instanceof Error ? error.message : String(error);
  const message = `This change cannot be put as Salesforce takes it: ${said}`;
  return { class: 'BUG', status: null, errorCode: null, message, fields: [], retryAfterMs: null };
}
