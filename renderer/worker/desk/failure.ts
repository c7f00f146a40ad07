import type { DeskErrorCode, DeskFailure, DeskState } from '#shared/rpc';
import { DeskError, deskErrorCodes } from '#shared/rpc';

/** Any error as something that can be shown: its code, a sentence, and the way out. */
export function toFailure(error: unknown): DeskFailure {
  if (error instanceof Error && 'code' in error && isDeskCode(error.code)) {
    return { code: error.code, message: error.message, wayOut: wayOutOf(error) };
  }
  if (isLostConnection(error)) {
    return {
      code: 'OFFLINE',
      message: "The app's main process does not answer.",
      wayOut: 'It is tried again by itself; if it stays, start the app again.',
    };
  }
  const said = error instanceof Error ? error.message : String(error);
  return {
    code: 'INTERNAL',
    message: `Something went wrong that should not: ${said}`,
    wayOut: 'Start the app again; what is stored on this laptop stays.',
  };
}

/** What the status line says of a sync that failed so. */
export function stateAfter(code: DeskFailure['code']): DeskState['sync']['state'] {
  if (code === 'OFFLINE' || code === 'NOT_SALESFORCE') return 'offline';
  if (code === 'AUTH_REQUIRED') return 'signed-out';
  return code === 'CANCELLED' ? 'idle' : 'failed';
}

export function otherOrg(): DeskError {
  return new DeskError(
    'AUTH_REQUIRED',
    'This workspace belongs to another practice org.',
    'Sign in to the practice org that runs now.',
  );
}

function isDeskCode(code: unknown): code is DeskErrorCode {
  return (deskErrorCodes as readonly unknown[]).includes(code);
}

/** Our own errors carry the way out themselves, those that crossed RPC in their data. */
function wayOutOf(error: Error): string {
  if ('wayOut' in error && typeof error.wayOut === 'string') return error.wayOut;
  const data = 'data' in error ? error.data : null;
  return data && typeof data === 'object' && 'wayOut' in data && typeof data.wayOut === 'string' ? data.wayOut : '';
}

/** The socket or port closed under a call: oRPC aborts what was under way. */
function isLostConnection(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === 'AbortError' || /closed|websocket|not open or aborted/i.test(error.message))
  );
}
