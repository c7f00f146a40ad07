import { ORPCError } from '@orpc/client';

/** A failure as the screens show it: what happened, what to do about it, and the names it is about, if any. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly wayOut: string;
  readonly missing: readonly string[];
}

/** Whatever a call threw, in words for a person. Expected failures bring their own. */
export function toFailure(error: unknown): Failure {
  if (error instanceof ORPCError) {
    const data: unknown = error.data;
    if (hasWayOut(data)) {
      return { code: String(error.code), message: error.message, wayOut: data.wayOut, missing: data.missing ?? [] };
    }
    return {
      code: String(error.code),
      message: 'Something went wrong inside the app.',
      wayOut: 'Try again. If it stays, quit the app and start it again: what is on this laptop is kept.',
      missing: [],
    };
  }
  return {
    code: 'NO_ANSWER',
    message: 'The app did not answer.',
    wayOut: 'Try again in a moment. If it stays, quit the app and start it again.',
    missing: [],
  };
}

function hasWayOut(data: unknown): data is { wayOut: string; missing?: string[] } {
  return typeof data === 'object' && data !== null && 'wayOut' in data && typeof data.wayOut === 'string';
}
