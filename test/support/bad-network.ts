import { createServer, request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a client asked of the network. */
export interface Asked {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An answer; `drop` ends the connection without one, `half` ends it in the midst of one, `stall` stops there, `hang` never answers. */
export type Outcome = Answered | 'drop' | 'half' | 'stall' | 'hang';

/** What the network does with a request; `forward` asks the real server. */
export type Meddling = (asked: Asked, forward: () => Promise<Answered>) => Outcome | Promise<Outcome>;

/** A real HTTP server in front of another: honest until `meddle` is set. */
export interface BadNetwork {
  readonly url: string;
  /** What was asked of it, since the start or the last `forget`. */
  readonly asked: readonly Asked[];
  meddle(meddling: Meddling): void;
  /** Honest again, with nothing remembered. */
  forget(): void;
  close(): Promise<void>;
}

export async function startBadNetwork(target: string): Promise<BadNetwork> {
  const asked: Asked[] = [];
  const honest: Meddling = (_asked, forward) => forward();
  let meddling = honest;

  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const question = await read(incoming);
      asked.push(question);
      const outcome = await meddling(question, () => forward(target, incoming.url ?? '/', question));
      if (outcome === 'hang') return;
      if (outcome === 'drop') return void outgoing.destroy();
      if (outcome === 'half' || outcome === 'stall') {
        outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
        outgoing.write('{"totalSize":');
        if (outcome === 'half') setImmediate(() => outgoing.destroy());
        return;
      }
      outgoing.writeHead(outcome.status, outcome.headers).end(outcome.body);
    })().catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    meddle(next) {
      meddling = next;
    },
    forget() {
      meddling = honest;
      asked.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An address of this laptop where nobody listens. */
export async function deadAddress(): Promise<string> {
  const network = await startBadNetwork('http://127.0.0.1:1');
  await network.close();
  return network.url;
}

/** A captive portal's answer to anything. */
export const portalPage: Answered = page(200, '<!doctype html><title>Welcome to the hotel</title>');
/** Salesforce down for maintenance. */
export const maintenancePage: Answered = page(503, '<html><body>Service not available</body></html>');
/** JSON that a proxy cut off, with a length that fits. */
export const cutOff: Answered = json(200, '{"totalSize":3,"done":true,"records":[{"Id":"500');

export function page(status: number, body: string): Answered {
  return { status, headers: { 'content-type': 'text/html' }, body };
}

export function json(status: number, value: unknown): Answered {
  const body = typeof value === 'string' ? value : JSON.stringify(value);
  return { status, headers: { 'content-type': 'application/json;charset=UTF-8' }, body };
}

/** Salesforce's form of an error. */
export function salesforceError(status: number, errorCode: string, message: string): Answered {
  return json(status, [{ message, errorCode }]);
}

/** Hides a field of an object, as field-level security does: describe leaves it out. */
export function withoutField(object: string, field: string): Meddling {
  return async (asked, forward) => {
    const answer = await forward();
    if (!asked.path.endsWith(`/sobjects/${object}/describe`)) return answer;
    const described = JSON.parse(answer.body) as { fields: { name: string }[] };
    return json(200, { ...described, fields: described.fields.filter(({ name }) => name !== field) });
  };
}

async function read(incoming: IncomingMessage): Promise<Asked> {
  let body = '';
  for await (const chunk of incoming.setEncoding('utf8')) body += String(chunk);
  const url = new URL(incoming.url ?? '/', 'http://network');
  const { method = 'GET', headers } = incoming;
  return { method, path: url.pathname, query: url.searchParams, headers, body };
}

/** The server sees the client's own Host header, so that it names the network as its address. */
function forward(target: string, path: string, { method, headers, body }: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(new URL(path, target), { method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('error', reject);
      response.on('end', () => {
        const kept = ['content-type', 'location', 'date', 'last-modified', 'sforce-limit-info'];
        const entries = kept.flatMap((name) => {
          const value = response.headers[name];
          return typeof value === 'string' ? [[name, value] as const] : [];
        });
        resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(entries), body: text });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
