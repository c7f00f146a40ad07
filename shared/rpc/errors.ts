import { salesforceFailureSchema, type SalesforceFailure } from '#shared/sync';
import { z } from 'zod';

/**
 * Every expected failure that crosses RPC: a closed code, a sentence for a person (`message`), and a way out.
 * Anything else is a bug and arrives as INTERNAL_SERVER_ERROR.
 */
const wayOut = z.object({
  wayOut: z.string(),
  /** What Salesforce said, where it was Salesforce that refused. */
  said: salesforceFailureSchema.optional(),
});

/** What an edit or a command was refused for, so that a screen can lead there. */
const refusal = wayOut.extend({
  /** The record's property, as the domain names it. */
  field: z.string().optional(),
  /** By how many UTF-16 units a text is too long. */
  over: z.number().optional(),
  /** The rules that refuse, or that want a typed reason. */
  rules: z.array(z.object({ rule: z.string(), message: z.string() })).optional(),
  /** How many changes are not in Salesforce yet. */
  waiting: z.number().optional(),
});

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
  /** No workspace is open. */
  NOT_READY: { data: wayOut },
  UNKNOWN_RECORD: { data: refusal },
  /** The record was deleted in Salesforce meanwhile. */
  DELETED_MEANWHILE: { data: refusal },
  /** What stands in the record is not what the person saw when they began to write. */
  CHANGED_MEANWHILE: { data: refusal },
  /** A field that this person may not write. */
  FIELD_LOCKED: { data: refusal },
  /** A value that the org no longer offers. */
  VALUE_RETIRED: { data: refusal },
  TEXT_TOO_LONG: { data: refusal },
  NOT_A_DAY: { data: refusal },
  VALUE_INVALID: { data: refusal },
  /** The closing gate refuses; `rules` says why. */
  CLOSING_REFUSED: { data: refusal },
  /** Warnings of the gate want a typed reason. */
  REASON_WANTED: { data: refusal },
  /** The handbook's edition has no such thing, or something is to be done first. */
  RULE_REFUSED: { data: refusal },
  AT_CAPACITY: { data: refusal },
  NOTHING_WAITS: { data: refusal },
  /** The database took it, the journal on disk did not: it is kept and tried again, but it is not safe yet. */
  NOT_SECURED: { data: refusal },
  STORAGE_FULL: { data: refusal },
  /** Signing out would lose what is not in Salesforce yet. */
  UNSENT_WORK: { data: refusal },
  /** Sent, and no answer came back: it may have been carried out. */
  UNKNOWN_OUTCOME: { data: wayOut },
  /** Salesforce does not do this for this person, or not like this. */
  REFUSED: { data: wayOut },
  /** Who is signed in is not whose workspace it is. */
  OTHER_IDENTITY: { data: wayOut },
  WRONG_PASSPHRASE: { data: wayOut },
} as const;

export type DeskErrorCode = keyof typeof deskErrors;

export const deskErrorCodes = Object.keys(deskErrors) as readonly DeskErrorCode[];

/** A failure as plain data, for states that are shown rather than thrown. */
export interface DeskFailure {
  readonly code: DeskErrorCode | 'INTERNAL';
  readonly message: string;
  readonly wayOut: string;
}

/** What a refusal says beyond its sentence. */
export interface RefusalDetails {
  readonly field?: string;
  readonly over?: number;
  readonly rules?: readonly { readonly rule: string; readonly message: string }[];
  readonly waiting?: number;
  readonly missing?: readonly string[];
  readonly said?: SalesforceFailure;
}

/** Thrown inside the services for an expected failure; the RPC boundary turns it into the typed error of the same code. */
export class DeskError extends Error {
  readonly code: DeskErrorCode;
  readonly wayOut: string;
  readonly details: RefusalDetails;

  constructor(code: DeskErrorCode, message: string, wayOut: string, details: RefusalDetails = {}) {
    super(message);
    this.name = 'DeskError';
    this.code = code;
    this.wayOut = wayOut;
    this.details = details;
  }

  /** What crosses RPC beside code and sentence. */
  get data(): RefusalDetails & { readonly wayOut: string } {
    return { ...this.details, wayOut: this.wayOut };
  }
}
