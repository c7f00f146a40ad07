import { z } from 'zod';
import type { SalesforceFailure } from '#shared/sync';
import { classify, unanswered } from './classify.ts';
import { apiRoot, type SalesforceClient } from './client.ts';
import { toDeskError } from './errors.ts';

/** Salesforce takes 25 parts in one call, of which so many may be queries. */
export const mostQueries = 5;

/** One request inside a composite call. */
export interface Part {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Under `/services/data/<version>`; `@{name.field}` takes a value from the answer to an earlier part. */
  readonly path: string;
  /** Letters, digits and `_`. */
  readonly name: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came of a part: its own status and body. */
export interface PartAnswer {
  readonly status: number;
  readonly json: unknown;
}

export interface CompositeOptions {
  /** Nothing in it changes anything, so the whole may be sent again. */
  readonly safe: boolean;
  readonly signal?: AbortSignal | undefined;
}

const answerShape = z.object({
  compositeResponse: z.array(z.object({ body: z.unknown(), httpStatusCode: z.number(), referenceId: z.string() })),
});

/**
 * Several requests as one API call, in order, each with its own outcome. A part without an answer is left out. Throws when the call
 * as a whole failed; UNKNOWN_OUTCOME when parts of it may have been carried out.
 */
export async function callComposite(
  client: SalesforceClient,
  parts: readonly Part[],
  { safe, signal }: CompositeOptions,
): Promise<ReadonlyMap<string, PartAnswer>> {
  const compositeRequest = parts.map(({ method, path, name, body, headers }) => ({
    method,
    url: apiRoot + path,
    referenceId: name,
    ...(body === undefined ? {} : { body }),
    ...(headers ? { httpHeaders: headers } : {}),
  }));
  const answer = await client.call({
    path: '/composite',
    body: { allOrNone: false, collateSubrequests: false, compositeRequest },
    safe,
    signal,
  });
  const parsed = answerShape.safeParse(answer.json);
  if (!parsed.success) throw toDeskError('Salesforce', classify({ status: answer.status, json: undefined }, safe));
  return new Map(
    parsed.data.compositeResponse.map(({ referenceId, httpStatusCode, body }) => [
      referenceId,
      { status: httpStatusCode, json: body },
    ]),
  );
}

export function isSuccess(answer: PartAnswer | undefined): answer is PartAnswer {
  return answer !== undefined && answer.status >= 200 && answer.status <= 299;
}

/** What a part that did not succeed failed of; a missing answer leaves a write unknown. */
export function failureOfPart(answer: PartAnswer | undefined, safe: boolean): SalesforceFailure {
  return answer ? classify(answer, safe) : unanswered('no answer to this part', { safe, sent: true });
}
