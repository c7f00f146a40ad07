import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OrgError } from '../org-error.ts';
import { json, type Reply, type Request } from './exchange.ts';
import { answerInstead, type Fault, type FaultKind, type Faults } from './faults.ts';
import { oauthRoute, type OAuthService } from './oauth-routes.ts';
import type { RequestLog } from './request-log.ts';
import type { RestService, Usage } from './call.ts';
import { pagesAsked, restRoute } from './rest-routes.ts';

/** What an org's network and load are like just now. */
export interface Weather {
  readonly faults: Faults;
  /** By how much the Date header is off. */
  readonly dateSkewMs: number;
  /** Lets what is due by the org's clock happen. */
  beforeLooking(): void;
  /** Runs `work`, with the stamp of now, when so many seconds have passed. */
  endLater(seconds: number, work: (at: number) => void): void;
}

const MAX_URI = 16_384;
const MAX_BODY = 8 * 1024 * 1024;
const DAILY_CALLS = 100_000;

/** The HTTP side of the org: loopback only, one answer at a time, every request counted and logged. */
export class OrgServer {
  private readonly server: Server;
  private readonly oauth: OAuthService;
  private readonly rest: RestService;
  private readonly log: RequestLog;
  private readonly weather: Weather;
  readonly usage: Usage = { used: 0, max: DAILY_CALLS };

  constructor(oauth: OAuthService, rest: Omit<RestService, 'usage'>, log: RequestLog, weather: Weather) {
    this.weather = weather;
    this.oauth = oauth;
    this.rest = { ...rest, usage: this.usage };
    this.log = log;
    this.server = createServer({ maxHeaderSize: 2 * MAX_URI }, (incoming, outgoing) => {
      this.serve(incoming, outgoing).catch(() => outgoing.destroy());
    });
    this.server.keepAliveTimeout = 60_000;
  }

  /** The port listened on. Rejects with Node's error when the port is taken. */
  listen(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', () => {
        this.server.off('error', reject);
        resolve((this.server.address() as AddressInfo).port);
      });
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  private async serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const started = performance.now();
    const path = (incoming.url ?? '/').split('?')[0] ?? '/';
    const struck = this.weather.faults.take(incoming.method ?? 'GET', path);
    const does = (kind: FaultKind): boolean => struck.some((fault) => fault.kind === kind);
    const waits = struck.filter((fault) => fault.kind === 'latency').map((fault) => fault.milliseconds);
    if (waits.length > 0) await pause(Math.max(...waits));
    const reply = does('drop-before') ? null : await this.answer(incoming, struck);
    const status = reply === null || does('drop-after') ? 0 : reply.status;
    const at = new Date(this.rest.store.clock()).toISOString();
    this.log.add({ at, method: incoming.method ?? '', path, status, milliseconds: performance.now() - started });
    if (reply === null || status === 0) {
      incoming.resume();
      return void outgoing.destroy();
    }
    this.write(reply, path, incoming, outgoing, does);
  }

  private write(
    reply: Reply,
    path: string,
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    does: (kind: FaultKind) => boolean,
  ): void {
    outgoing.statusCode = reply.status;
    outgoing.setHeader('Date', new Date(this.rest.store.clock() + this.weather.dateSkewMs).toUTCString());
    if (path.startsWith('/services/data/')) {
      outgoing.setHeader('Sforce-Limit-Info', `api-usage=${this.usage.used}/${this.usage.max}`);
    }
    for (const [name, value] of Object.entries(reply.headers ?? {})) outgoing.setHeader(name, value);
    const whole = typeof reply.body === 'string' ? Buffer.from(reply.body, 'utf8') : (reply.body ?? new Uint8Array());
    const half = whole.subarray(0, Math.floor(whole.length / 2));
    const body = does('garble') ? half : whole;
    if (reply.status !== 304 && reply.status !== 204) outgoing.setHeader('content-length', body.length);
    if (does('truncate')) return void outgoing.write(half, () => outgoing.destroy());
    outgoing.end(incoming.method === 'HEAD' ? undefined : body);
  }

  private async answer(incoming: IncomingMessage, struck: readonly Fault[]): Promise<Reply> {
    const failed = (error: OrgError): Reply => ({
      status: error.status,
      headers: { 'content-type': 'application/json;charset=UTF-8' },
      body: error.body(),
    });
    try {
      const host = incoming.headers.host ?? '';
      if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host))
        return { status: 400, body: 'This org answers on 127.0.0.1 only.' };
      if ((incoming.url ?? '').length > MAX_URI) return { status: 414, body: 'URI Too Long' };
      const request = await read(incoming, host);
      for (const { kind } of struck) {
        const instead = answerInstead(kind);
        if (instead) return instead;
      }
      this.weather.beforeLooking();
      const signIn = oauthRoute(request, this.oauth);
      if (signIn) return signIn;
      if (request.path === '/practice/logins') {
        return json({ clientId: this.oauth.clientId, logins: this.oauth.logins });
      }
      if (!request.path.startsWith('/services/data')) return { status: 404, body: 'Not Found' };
      if (request.path !== '/services/data') {
        if (this.usage.used >= this.usage.max) return answerInstead('limit-day') as Reply;
        this.usage.used += 1;
      }
      const wait = this.rest.pageDelayMs * pagesAsked(request);
      if (wait > 0) await pause(wait);
      return await this.inTime(request, struck);
    } catch (error) {
      if (error instanceof OrgError) return failed(error);
      const message = error instanceof Error ? error.message : String(error);
      return failed(new OrgError(500, 'UNKNOWN_EXCEPTION', `An unexpected error occurred: ${message}`));
    }
  }

  /** A late write is stamped now, saved and answered later: nobody sees it before. */
  private inTime(request: Request, struck: readonly Fault[]): Reply | Promise<Reply> {
    const late = struck.find((fault) => fault.kind === 'late-write');
    if (!late || request.method === 'GET') return restRoute(request, this.rest);
    return new Promise((resolve, reject) => {
      this.weather.endLater(late.milliseconds / 1000, (at) => {
        try {
          resolve(restRoute({ ...request, at }, this.rest));
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function read(incoming: IncomingMessage, host: string): Promise<Request> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += (chunk as Buffer).length;
    if (size > MAX_BODY) throw new OrgError(413, 'REQUEST_ENTITY_TOO_LARGE', 'The request body is too large.');
    chunks.push(chunk as Buffer);
  }
  const origin = `http://${host}`;
  const url = new URL(incoming.url ?? '/', origin);
  return {
    method: incoming.method === 'HEAD' ? 'GET' : (incoming.method ?? 'GET'),
    path: url.pathname,
    query: url.searchParams,
    headers: incoming.headers,
    body: Buffer.concat(chunks).toString('utf8'),
    origin,
  };
}
