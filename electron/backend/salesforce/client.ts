import { DeskError, type Answer } from '#shared/rpc';
import { signInAgain, type TokenVault } from '../auth/token-vault.ts';
import { failureOf, notSalesforce, safeJson, unreachable } from './errors.ts';

export const apiVersion = 'v63.0';

const transientCodes = new Set(['OFFLINE', 'SERVER']);

/** A call of Salesforce's REST interface; `path` is under `/services/data/<version>`. */
export interface Call {
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ClientOptions {
  /** How long one request may take, its body included. */
  readonly timeoutMs?: number;
  /** The waits before the second try, the third, and so on. */
  readonly retryDelaysMs?: readonly number[];
}

/** An answer of Salesforce, as text and parsed. */
export interface JsonAnswer extends Answer {
  readonly json: unknown;
}

/**
 * The one door to Salesforce: a thin client over `fetch` with our own timeout, retries and error classes. A 401 is refreshed
 * once, single-flight; a second one is AUTH_REQUIRED. Reads are tried again on a network or server failure; what has a body
 * is sent once, because it may have been carried out before the answer was lost.
 */
export class SalesforceClient {
  private readonly vault: TokenVault;
  private readonly now: () => number;
  private readonly timeoutMs: number;
  private readonly retryDelaysMs: readonly number[];

  constructor(
    vault: TokenVault,
    now: () => number,
    { timeoutMs = 60_000, retryDelaysMs = [500, 2_000] }: ClientOptions = {},
  ) {
    this.vault = vault;
    this.now = now;
    this.timeoutMs = timeoutMs;
    this.retryDelaysMs = retryDelaysMs;
  }

  async call(call: Call): Promise<JsonAnswer> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.callSignedIn(call);
      } catch (error) {
        const delay = call.body === undefined ? this.retryDelaysMs[attempt] : undefined;
        if (delay === undefined || !(error instanceof DeskError) || !transientCodes.has(error.code)) throw error;
        await new Promise((resolve) => setTimeout(resolve, delay));
      }
    }
  }

  /** The server's clock, from the `Date` header of the one resource that costs no call. */
  async clock(): Promise<{ serverTime: number; clockSkew: number }> {
    const grant = await this.vault.load();
    if (!grant) throw signInAgain();
    const received = await this.send(grant.instanceUrl, null, { path: '' });
    this.read(grant.instanceUrl, received);
    const local = this.now();
    const serverTime = received.date ? Date.parse(received.date) : local;
    return { serverTime, clockSkew: local - serverTime };
  }

  private async callSignedIn(call: Call): Promise<JsonAnswer> {
    const grant = await this.vault.load();
    if (!grant) throw signInAgain();
    const first = await this.send(grant.instanceUrl, grant.accessToken, call);
    if (first.status !== 401) return this.read(grant.instanceUrl, first);
    const renewed = await this.vault.renew(grant.accessToken);
    const second = await this.send(renewed.instanceUrl, renewed.accessToken, call);
    if (second.status === 401) throw signInAgain();
    return this.read(renewed.instanceUrl, second);
  }

  private async send(instanceUrl: string, accessToken: string | null, call: Call): Promise<Received> {
    const url = new URL(accessToken ? `/services/data/${apiVersion}${call.path}` : '/services/data', instanceUrl);
    try {
      const response = await fetch(url, {
        method: call.body === undefined ? 'GET' : 'POST',
        headers: {
          ...(accessToken ? { authorization: `Bearer ${accessToken}` } : {}),
          accept: 'application/json',
          ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...call.headers,
        },
        body: call.body === undefined ? null : JSON.stringify(call.body),
        redirect: 'manual',
        signal: AbortSignal.timeout(this.timeoutMs),
      });
      return { status: response.status, date: response.headers.get('date'), body: await response.text() };
    } catch {
      throw unreachable(url.host);
    }
  }

  private read(instanceUrl: string, received: Received): JsonAnswer {
    const host = new URL(instanceUrl).host;
    if (received.status < 200 || received.status > 299) throw failureOf(host, received.status, received.body);
    const json = safeJson(received.body);
    if (json === null || typeof json !== 'object') throw notSalesforce(host);
    return { body: received.body, json };
  }
}

interface Received {
  readonly status: number;
  readonly date: string | null;
  readonly body: string;
}
