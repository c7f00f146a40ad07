import { DeskError, type Answer } from '#shared/rpc';
import type { SalesforceFailure } from '#shared/sync';
import { signInAgain, type Grant, type TokenVault } from '../auth/token-vault.ts';
import { CallCounter } from './call-counter.ts';
import { cancelled, safeJson, toDeskError } from './errors.ts';
import { classify, unanswered } from './classify.ts';
import { exchange, NoAnswer, usualTimeouts, type Received, type Timeouts } from './exchange.ts';
import { readRetryAfter, usualRetries, waitBeforeRetry, type RetryPolicy } from './retry.ts';
import { pause } from './pause.ts';

export const apiVersion = 'v63.0';
export const apiRoot = `/services/data/${apiVersion}`;

/** How the identity resources refuse a token, with status 403; elsewhere it is 401 and INVALID_SESSION_ID. */
const identityRefusal = 'Bad_OAuth_Token';
const refusedToken = [{ errorCode: 'INVALID_SESSION_ID', message: identityRefusal }];

/** A call of Salesforce's REST interface. */
export interface Call {
  /** Under `/services/data/<version>`, unless it begins with `/services/`. */
  readonly path: string;
  /** GET without a body and POST with one, unless said otherwise. */
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** It changes nothing, so it may be sent again; a GET always may. */
  readonly safe?: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface ClientOptions extends Partial<Timeouts> {
  readonly retry?: Partial<RetryPolicy>;
  readonly random?: () => number;
  readonly counter?: CallCounter;
}

/** An answer of Salesforce, as text and parsed; `json` is null where there is nothing to say (204). */
export interface JsonAnswer extends Answer {
  readonly json: unknown;
  readonly status: number;
}

/**
 * The one door to Salesforce: a thin client over `fetch` with our own times, retries and error classes. A refused token is refreshed
 * once, single-flight; a second refusal is AUTH_REQUIRED. Only what changes nothing is tried again; anything else is sent once, and
 * without an answer it is UNKNOWN_OUTCOME.
 */
export class SalesforceClient {
  readonly counter: CallCounter;
  private readonly vault: TokenVault;
  private readonly now: () => number;
  private readonly timeouts: Timeouts;
  private readonly retries: RetryPolicy;
  private readonly random: () => number;

  constructor(vault: TokenVault, now: () => number, options: ClientOptions = {}) {
    this.vault = vault;
    this.now = now;
    const { answerMs = usualTimeouts.answerMs, wholeMs = usualTimeouts.wholeMs } = options;
    this.timeouts = { answerMs, wholeMs };
    this.retries = { ...usualRetries, ...options.retry };
    this.random = options.random ?? Math.random;
    this.counter = options.counter ?? new CallCounter({ file: null, orgId: '', now });
  }

  /** The answer to a call; throws a `DeskError` that says in `details.said` what Salesforce said. */
  async call(call: Call): Promise<JsonAnswer> {
    for (let tried = 1; ; tried++) {
      const { host, outcome } = await this.callSignedIn(call);
      if (!('class' in outcome)) return outcome;
      const wait = isSafe(call) ? waitBeforeRetry(outcome, tried, this.retries, this.random) : null;
      if (wait === null) throw toDeskError(host, outcome);
      await pause(wait, call.signal);
    }
  }

  /** The server's clock, from the `Date` header of the one resource that costs no call. */
  async clock(signal?: AbortSignal): Promise<{ serverTime: number; clockSkew: number }> {
    const grant = await this.vault.load();
    if (!grant) throw signInAgain();
    const call: Call = { path: '/services/data', signal };
    const received = await this.send(grant.instanceUrl, null, call);
    const outcome = 'class' in received ? received : this.read(call, received);
    const { host } = new URL(grant.instanceUrl);
    if ('class' in outcome) throw toDeskError(host, outcome);
    const local = this.now();
    const date = 'headers' in received ? Date.parse(received.headers.get('date') ?? '') : Number.NaN;
    const serverTime = Number.isNaN(date) ? local : date;
    return { serverTime, clockSkew: local - serverTime };
  }

  private async callSignedIn(call: Call): Promise<{ host: string; outcome: JsonAnswer | SalesforceFailure }> {
    const grant = await this.vault.load();
    if (!grant) throw signInAgain();
    const first = await this.ask(grant, call);
    if (!refusesToken(first.outcome)) return first;
    const renewed = await this.renew(grant.accessToken);
    if ('class' in renewed) return { host: first.host, outcome: renewed };
    const second = await this.ask(renewed, call);
    if (refusesToken(second.outcome)) throw signInAgain();
    return second;
  }

  /** A token endpoint in trouble is a passing failure of the call, which was refused and so not carried out. */
  private async renew(stale: string): Promise<Grant | SalesforceFailure> {
    try {
      return await this.vault.renew(stale);
    } catch (error) {
      const said = error instanceof DeskError ? error.details.said : undefined;
      if (said?.class === 'TRANSIENT') return said;
      throw error;
    }
  }

  private async ask(grant: { readonly instanceUrl: string; readonly accessToken: string }, call: Call) {
    const { host } = new URL(grant.instanceUrl);
    const received = await this.send(grant.instanceUrl, grant.accessToken, call);
    const outcome = 'class' in received ? received : this.read(call, received);
    if (isCounted(call)) this.counter.noteOutcome('class' in outcome ? outcome : null);
    return { host, outcome };
  }

  private async send(
    instanceUrl: string,
    accessToken: string | null,
    call: Call,
  ): Promise<Received | SalesforceFailure> {
    const path = call.path.startsWith('/services/') ? call.path : apiRoot + call.path;
    const body = call.body === undefined ? null : JSON.stringify(call.body);
    const headers = {
      ...(accessToken === null ? {} : { authorization: `Bearer ${accessToken}` }),
      accept: 'application/json',
      ...(body === null ? {} : { 'content-type': 'application/json' }),
      ...call.headers,
    };
    try {
      const request = { method: methodOf(call), headers, body };
      const received = await exchange(new URL(path, instanceUrl), request, this.timeouts, call.signal);
      if (isCounted(call)) this.counter.countCall(received.headers.get('sforce-limit-info'));
      return received;
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      if (error.why === 'cancelled' && (isSafe(call) || !error.sent)) throw cancelled();
      return unanswered(error.message, { safe: isSafe(call), sent: error.sent });
    }
  }

  private read(call: Call, { status, body, headers }: Received): JsonAnswer | SalesforceFailure {
    const json = body === '' ? null : body === identityRefusal ? refusedToken : safeJson(body);
    if (status >= 200 && status <= 299) {
      const hasForm = typeof json === 'object' && (json !== null || (status === 204 && methodOf(call) !== 'GET'));
      if (hasForm) return { status, body, json };
    }
    const sentAt = Date.parse(headers.get('date') ?? '');
    const retryAfterMs = readRetryAfter(headers.get('retry-after'), Number.isNaN(sentAt) ? this.now() : sentAt);
    return classify({ status, json, retryAfterMs }, isSafe(call));
  }
}

function methodOf({ method, body }: Call): string {
  return method ?? (body === undefined ? 'GET' : 'POST');
}

function isSafe(call: Call): boolean {
  return call.safe ?? methodOf(call) === 'GET';
}

/** What Salesforce counts: its API, not the list of versions nor the sign-in. */
function isCounted({ path }: Call): boolean {
  return !path.startsWith('/services/') || path.startsWith(apiRoot);
}

function refusesToken(outcome: JsonAnswer | SalesforceFailure): boolean {
  return 'class' in outcome && outcome.class === 'AUTH';
}
