import { z } from 'zod';

/**
 * Every expected failure that crosses RPC: a closed code, a sentence for a person (`message`), and a way out.
 * Anything else is a bug and arrives as INTERNAL_SERVER_ERROR.
 */
const wayOut = z.object({ wayOut: z.string() });

export const deskErrors = {
  OFFLINE: { data: wayOut },
  AUTH_REQUIRED: { data: wayOut },
  SIGN_IN_FAILED: { data: wayOut },
  NOT_SALESFORCE: { data: wayOut },
  ORG_UNFIT: { data: wayOut.extend({ missing: z.array(z.string()) }) },
  CURSOR_LOST: { data: wayOut },
  BAD_QUERY: { data: wayOut },
  QUOTA: { data: wayOut },
  SERVER: { data: wayOut },
  CANCELLED: { data: wayOut },
  PRACTICE_UNAVAILABLE: { data: wayOut },
  STORAGE_REFUSED: { data: wayOut },
  STORAGE_NEWER: { data: wayOut },
  OPEN_ELSEWHERE: { data: wayOut },
} as const;

export type DeskErrorCode = keyof typeof deskErrors;

export const deskErrorCodes = Object.keys(deskErrors) as readonly DeskErrorCode[];

/** A failure as plain data, for states that are shown rather than thrown. */
export interface DeskFailure {
  readonly code: DeskErrorCode | 'INTERNAL';
  readonly message: string;
  readonly wayOut: string;
}

/** Thrown inside the services for an expected failure; the RPC boundary turns it into the typed error of the same code. */
export class DeskError extends Error {
  readonly code: DeskErrorCode;
  readonly wayOut: string;
  readonly missing: readonly string[];

  constructor(code: DeskErrorCode, message: string, wayOut: string, missing: readonly string[] = []) {
    super(message);
    this.name = 'DeskError';
    this.code = code;
    this.wayOut = wayOut;
    this.missing = missing;
  }
}
