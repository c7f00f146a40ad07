import { OrgError, sessionInvalid } from '../org-error.ts';
import { html, type Reply } from './exchange.ts';

const limit = (which: string): OrgError => new OrgError(403, 'REQUEST_LIMIT_EXCEEDED', `${which} Limit exceeded.`);
const refusal = (error: OrgError): Reply => ({
  status: error.status,
  headers: { 'content-type': 'application/json;charset=UTF-8' },
  body: error.body(),
});

const page = (title: string, status: number): Reply =>
  html(`<!doctype html><html lang="en"><title>${title}</title><body><h1>${title}</h1></body></html>`, status);

/** Answers that stand in for the org's own; nothing is read or written. */
const INSTEAD = {
  'captive-portal': () => page('Welcome to our network. Please sign in.', 200),
  unauthorised: () => refusal(sessionInvalid()),
  'limit-day': () => refusal(limit('TotalRequests')),
  'limit-burst': () => refusal(limit('ConcurrentRequests (Concurrent API Requests)')),
  'server-error': () =>
    refusal(new OrgError(500, 'UNKNOWN_EXCEPTION', 'An unexpected error occurred. Please include this ErrorId.')),
  'bad-gateway': () => page('502 Bad Gateway', 502),
  unavailable: () => refusal(new OrgError(503, 'SERVER_UNAVAILABLE', 'Server Unavailable')),
  maintenance: () => page('We are down for maintenance', 503),
} satisfies Record<string, () => Reply>;

/** What goes wrong on the way: before anything is done, or once it is done and the answer is under way. */
const ON_THE_WAY = ['drop-before', 'drop-after', 'truncate', 'garble', 'latency', 'late-write'] as const;

export type FaultKind = keyof typeof INSTEAD | (typeof ON_THE_WAY)[number];
export const FAULT_KINDS: readonly FaultKind[] = [...(Object.keys(INSTEAD) as (keyof typeof INSTEAD)[]), ...ON_THE_WAY];

export interface Fault {
  readonly kind: FaultKind;
  /** How often it strikes; Infinity: until it is cleared. */
  readonly times: number;
  /** So many requests that fit get through first. */
  readonly after: number;
  /** Upper case; null for any. */
  readonly method: string | null;
  /** A part of the path; null: everything under `/services/data/`. */
  readonly path: string | null;
  /** For `latency` and `late-write`. */
  readonly milliseconds: number;
}

export const answerInstead = (kind: FaultKind): Reply | null =>
  kind in INSTEAD ? INSTEAD[kind as keyof typeof INSTEAD]() : null;

/** The faults that are armed. */
export class Faults {
  private armed: (Fault & { times: number; after: number })[] = [];

  arm(fault: Fault): void {
    this.armed.push({ ...fault });
  }

  /** Takes away the faults of a kind, or all. */
  clear(kind?: FaultKind): void {
    this.armed = kind === undefined ? [] : this.armed.filter((fault) => fault.kind !== kind);
  }

  list(): readonly Fault[] {
    return this.armed.map((fault) => ({ ...fault }));
  }

  /** The faults that strike this request, each used up by one: every latency that fits, and the first of the others. */
  take(method: string, path: string): readonly Fault[] {
    const struck: Fault[] = [];
    for (const fault of this.armed) {
      const fitsPath = fault.path === null ? path.startsWith('/services/data/') : path.includes(fault.path);
      if (!fitsPath || (fault.method !== null && fault.method !== method)) continue;
      if (fault.after > 0) {
        fault.after -= 1;
        continue;
      }
      if (!isWait(fault) && struck.some((other) => !isWait(other))) continue;
      fault.times -= 1;
      struck.push({ ...fault });
    }
    this.armed = this.armed.filter((fault) => fault.times > 0);
    return struck;
  }
}

const isWait = ({ kind }: Fault): boolean => kind === 'latency' || kind === 'late-write';
