import { OrgError } from '../org-error.ts';
import { json, type Reply, type Request } from './exchange.ts';

const MAX_SUBREQUESTS = 25;
const MAX_QUERIES = 5;

interface Subrequest {
  readonly method: string;
  readonly url: string;
  readonly referenceId: string;
  readonly httpHeaders?: Record<string, string>;
}

const badJson = (message: string): OrgError => new OrgError(400, 'JSON_PARSER_ERROR', message);

/** `/composite` for reading: always 200 when well-formed, each answer with its own status. No `@{references}`. */
export async function composite(request: Request, run: (inner: Request) => Promise<Reply>): Promise<Reply> {
  const subrequests = parse(request.body);
  const queries = subrequests.filter(({ url }) => /\/(query|queryAll|composite\/sobjects)\b/.test(url));
  if (subrequests.length > MAX_SUBREQUESTS || queries.length > MAX_QUERIES) {
    throw new OrgError(
      400,
      'LIMIT_EXCEEDED',
      `A composite request holds at most ${MAX_SUBREQUESTS} subrequests, of which ${MAX_QUERIES} may be queries.`,
    );
  }
  const compositeResponse = [];
  for (const subrequest of subrequests) {
    const reply = await answer(subrequest, request, run);
    const body = typeof reply.body === 'string' ? reply.body : Buffer.from(reply.body ?? '').toString('utf8');
    compositeResponse.push({
      body: body === '' ? null : (JSON.parse(body) as unknown),
      httpHeaders: {},
      httpStatusCode: reply.status,
      referenceId: subrequest.referenceId,
    });
  }
  return json({ compositeResponse });
}

async function answer(
  { method, url, httpHeaders }: Subrequest,
  outer: Request,
  run: (inner: Request) => Promise<Reply>,
): Promise<Reply> {
  try {
    const target = new URL(url, outer.origin);
    const headers = Object.entries(httpHeaders ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
    return await run({
      method,
      path: target.pathname,
      query: target.searchParams,
      headers: {
        ...(Object.fromEntries(headers) as Record<string, string>),
        authorization: outer.headers.authorization,
      },
      body: '',
      origin: outer.origin,
    });
  } catch (error) {
    if (error instanceof OrgError) return { status: error.status, body: error.body() };
    throw error;
  }
}

function parse(body: string): readonly Subrequest[] {
  let given: { compositeRequest?: unknown };
  try {
    given = JSON.parse(body) as typeof given;
  } catch {
    throw badJson('The HTTP entity body is not valid JSON');
  }
  const list = given.compositeRequest;
  if (!Array.isArray(list)) throw badJson('compositeRequest is required, as a list');
  return list.map((item: Partial<Subrequest>) => {
    if (typeof item.method !== 'string' || typeof item.url !== 'string' || !/^\w+$/.test(item.referenceId ?? '')) {
      throw badJson('Every subrequest needs method, url and a referenceId of letters, digits and _');
    }
    return item as Subrequest;
  });
}
