import { badJson, OrgError } from '../org-error.ts';
import { bodyOf, originOf, type Call, type RestService } from './call.ts';
import { json, type Reply, type Request } from './exchange.ts';
import { resolveReferences, UnresolvedReference } from './references.ts';

const MAX_SUBREQUESTS = 25;
const MAX_QUERIES = 5;

interface Subrequest {
  readonly method: string;
  readonly url: string;
  readonly referenceId: string;
  readonly body?: unknown;
  readonly httpHeaders?: Record<string, string>;
}

/** The answer to one part. */
interface Part {
  readonly body: unknown;
  readonly httpHeaders: Record<string, string>;
  readonly httpStatusCode: number;
}

type Run = (request: Request, service: RestService) => Reply;

const halted = (message: string): Part => ({
  body: [{ errorCode: 'PROCESSING_HALTED', message }],
  httpHeaders: {},
  httpStatusCode: 400,
});
const ROLLED_BACK = halted('The transaction was rolled back since another operation in the same transaction failed.');

class RolledBack extends Error {}

/** `/composite`: always 200 when well-formed, each part with its own status; a part may use what earlier ones answered. */
export function composite(call: Call, run: Run): Reply {
  const { subrequests, allOrNone, collate } = parse(call.request);
  const parts = new Map<string, Part>();
  const answerAll = (): void => {
    for (const subrequest of collate ? collated(subrequests) : subrequests) {
      const part = answer(subrequest, parts, allOrNone, call, run);
      parts.set(subrequest.referenceId, part);
      if (allOrNone && hasFailed(part)) throw new RolledBack();
    }
  };
  if (!allOrNone) answerAll();
  else {
    try {
      call.service.ledger.commit(originOf(call), answerAll);
    } catch (error) {
      if (!(error instanceof RolledBack)) throw error;
      for (const [id, part] of parts) if (!hasFailed(part)) parts.set(id, ROLLED_BACK);
    }
  }
  return json({
    compositeResponse: subrequests.map(({ referenceId }) => ({
      ...(parts.get(referenceId) ?? ROLLED_BACK),
      referenceId,
    })),
  });
}

function hasFailed({ httpStatusCode, body }: Part): boolean {
  if (httpStatusCode >= 400) return true;
  return Array.isArray(body) && body.some((item) => (item as { success?: unknown } | null)?.success === false);
}

/**
 * Parts that do not build on each other may run in any order: like ones together, in the order in which a kind first comes.
 * A part never runs before one it refers to.
 */
function collated(subrequests: readonly Subrequest[]): readonly Subrequest[] {
  const waiting = [...subrequests];
  const ready: Subrequest[] = [];
  const refersTo = (one: Subrequest, other: Subrequest): boolean =>
    JSON.stringify([one.url, one.body ?? null]).includes(`@{${other.referenceId}.`);
  const kindOf = ({ method, url }: Subrequest): string => `${method} ${/\/sobjects\/(\w+)/.exec(url)?.[1] ?? url}`;
  while (waiting.length > 0) {
    const free = waiting.filter((one) => !waiting.some((other) => other !== one && refersTo(one, other)));
    // Parts that wait for each other in a circle run as they stand.
    const next = free.length > 0 ? free : [...waiting];
    const kind = kindOf(next[0] as Subrequest);
    for (const one of next.filter((candidate) => kindOf(candidate) === kind)) {
      ready.push(one);
      waiting.splice(waiting.indexOf(one), 1);
    }
  }
  return ready;
}

function answer(
  subrequest: Subrequest,
  parts: ReadonlyMap<string, Part>,
  allOrNone: boolean,
  { request: outer, service, at }: Call,
  run: Run,
): Part {
  try {
    const bodies = (id: string): unknown => {
      const part = parts.get(id);
      return part && !hasFailed(part) ? part.body : undefined;
    };
    const target = new URL(resolveReferences(subrequest.url, bodies) as string, outer.origin);
    const headers = Object.entries(subrequest.httpHeaders ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
    const body = subrequest.body === undefined ? '' : JSON.stringify(resolveReferences(subrequest.body, bodies));
    const inner: Request = {
      method: subrequest.method.toUpperCase(),
      path: target.pathname,
      query: target.searchParams,
      headers: {
        ...(Object.fromEntries(headers) as Record<string, string>),
        authorization: outer.headers.authorization,
      },
      body,
      origin: outer.origin,
      at,
      allOrNone,
    };
    return partOf(run(inner, service));
  } catch (error) {
    if (error instanceof UnresolvedReference) return halted(error.message);
    if (error instanceof OrgError) return partOf({ status: error.status, body: error.body() });
    throw error;
  }
}

function partOf(reply: Reply): Part {
  const body = typeof reply.body === 'string' ? reply.body : Buffer.from(reply.body ?? '').toString('utf8');
  const { location, etag, 'last-modified': lastModified } = reply.headers ?? {};
  return {
    body: body === '' ? null : (JSON.parse(body) as unknown),
    httpHeaders: {
      ...(location === undefined ? {} : { Location: location }),
      ...(etag === undefined ? {} : { ETag: etag }),
      ...(lastModified === undefined ? {} : { 'Last-Modified': lastModified }),
    },
    httpStatusCode: reply.status,
  };
}

function parse(request: Request): { subrequests: readonly Subrequest[]; allOrNone: boolean; collate: boolean } {
  const { compositeRequest: list, allOrNone, collateSubrequests } = bodyOf(request);
  if (!Array.isArray(list)) throw badJson('compositeRequest is required, as a list');
  const subrequests = list.map((item: Partial<Subrequest>) => {
    if (typeof item.method !== 'string' || typeof item.url !== 'string' || !/^\w+$/.test(item.referenceId ?? '')) {
      throw badJson('Every subrequest needs method, url and a referenceId of letters, digits and _');
    }
    return item as Subrequest;
  });
  if (new Set(subrequests.map((item) => item.referenceId)).size < subrequests.length) {
    throw badJson('Every subrequest needs a referenceId of its own');
  }
  const queries = subrequests.filter(({ url }) => /\/(query|queryAll|composite\/sobjects)\b/.test(url));
  if (subrequests.length > MAX_SUBREQUESTS || queries.length > MAX_QUERIES) {
    throw new OrgError(
      400,
      'LIMIT_EXCEEDED',
      `A composite request holds at most ${MAX_SUBREQUESTS} subrequests, of which ${MAX_QUERIES} may be queries.`,
    );
  }
  return { subrequests, allOrNone: allOrNone === true, collate: collateSubrequests !== false };
}
