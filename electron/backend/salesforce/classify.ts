import { z } from 'zod';
import type { FailureClass, SalesforceFailure } from '#shared/sync';
import { classOfCode, classOfStatus } from './error-codes.data.ts';

/** Rows answer with `errorCode`, collections with `statusCode`. */
const saidShape = z
  .object({
    errorCode: z.string().optional(),
    statusCode: z.string().optional(),
    message: z.string().nullish(),
    fields: z.array(z.string()).nullish(),
  })
  .refine(({ errorCode, statusCode }) => errorCode !== undefined || statusCode !== undefined);
const saidShapes = z.array(saidShape).min(1);

/** An answer that is no success: its status and its body, parsed; `undefined` where that is no JSON. */
export interface Refused {
  readonly status: number;
  readonly json: unknown;
  readonly retryAfterMs?: number | null;
}

/**
 * What the answer means. `safe` says that what was asked changes nothing: only then is an answer that tells nothing (a gateway's
 * page, half a JSON, 500) just a failure; otherwise it may have been carried out before the answer was lost.
 */
export function classify({ status, json, retryAfterMs = null }: Refused, safe: boolean): SalesforceFailure {
  const parsed = saidShapes.safeParse(json);
  const said = parsed.success ? parsed.data : [];
  const errorCode = said[0]?.errorCode ?? said[0]?.statusCode ?? null;
  const message = said.flatMap((one) => one.message ?? []).join('\n');
  return {
    class: errorCode === null ? classOfSilence(status, safe) : classOf(errorCode, status, message, safe),
    status,
    errorCode,
    message: message || `HTTP ${status}`,
    fields: [...new Set(said.flatMap((one) => one.fields ?? []))],
    retryAfterMs,
  };
}

function classOf(errorCode: string, status: number, message: string, safe: boolean): FailureClass {
  if (errorCode === 'REQUEST_LIMIT_EXCEEDED') return /concurrent/i.test(message) ? 'QUOTA_BURST' : 'QUOTA_DAY';
  const known = classOfCode[errorCode] ?? classOfStatus[status];
  if (known) return known;
  if (status >= 500) return afterFailure(safe);
  return 'REJECTED';
}

/** Salesforce itself says what is wrong: an answer without a word of its own comes from elsewhere, but for a few statuses. */
function classOfSilence(status: number, safe: boolean): FailureClass {
  const known = status === 404 ? undefined : classOfStatus[status];
  if (known) return known;
  if (status >= 500) return afterFailure(safe);
  return safe ? 'NOT_SALESFORCE' : 'UNKNOWN_OUTCOME';
}

function afterFailure(safe: boolean): FailureClass {
  return safe ? 'TRANSIENT' : 'UNKNOWN_OUTCOME';
}

/** A failure without any answer. `sent`: bytes may have reached Salesforce. */
export function unanswered(message: string, { safe, sent }: { safe: boolean; sent: boolean }): SalesforceFailure {
  const lost = sent && !safe;
  return {
    class: lost ? 'UNKNOWN_OUTCOME' : 'TRANSIENT',
    status: null,
    errorCode: null,
    message,
    fields: [],
    retryAfterMs: null,
  };
}
