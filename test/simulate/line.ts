import { signInAgain, type TokenVault } from '../../electron/backend/auth/token-vault.ts';
import { answerInstead, type FaultKind } from '../../electron/backend/practice-org/http/faults.ts';
import type { Reply } from '../../electron/backend/practice-org/http/exchange.ts';
import { classify, unanswered } from '../../electron/backend/salesforce/classify.ts';
import { apiRoot, SalesforceClient, type Call, type JsonAnswer } from '../../electron/backend/salesforce/client.ts';
import { safeJson, toDeskError } from '../../electron/backend/salesforce/errors.ts';
import { forever, type Mortal } from './mortal.ts';
import type { SmallOrg } from './small-org.ts';

/** What may go wrong with one call; `refused` never left the laptop, `drop-before` got lost on its way there. */
export const lineFaults = ['refused', 'drop-before', 'drop-after', 'truncate', 'server-error', 'unavailable', 'captive-portal', 'limit-day'] as const satisfies readonly (FaultKind | 'refused')[]; // prettier-ignore
export type LineFault = (typeof lineFaults)[number];

const host = 'the.org';
/** Every call takes the second that it takes: no two writes of the org share one. */
const callMs = 1_000;

/** A laptop's way to the org. It outlives the process that uses it. */
export class Weather {
  isOffline = false;
  isSignedOut = false;
  /** What the next calls meet, in their order; null lets one through. */
  readonly ahead: (LineFault | null)[] = [];
  readonly struck = new Map<string, number>();

  take(): LineFault | null {
    const fault = this.isOffline ? 'refused' : (this.ahead.shift() ?? null);
    if (fault) this.note(fault);
    return fault;
  }

  note(fault: string): void {
    this.struck.set(fault, (this.struck.get(fault) ?? 0) + 1);
  }
}

/** Our client with the org in place of the network: what it asks and how it reads the answer is its own. */
export class Line extends SalesforceClient {
  private readonly org: SmallOrg;
  private readonly userId: string;
  private readonly weather: Weather;
  private readonly mortal: Mortal;

  constructor(org: SmallOrg, userId: string, weather: Weather, mortal: Mortal) {
    super({} as TokenVault, () => org.clock.now);
    this.org = org;
    this.userId = userId;
    this.weather = weather;
    this.mortal = mortal;
  }

  override async clock(): Promise<{ serverTime: number; clockSkew: number }> {
    await this.mortal.step();
    if (this.weather.isOffline) throw toDeskError(host, unanswered('ENETUNREACH', { safe: true, sent: false }));
    return { serverTime: this.org.clock.now, clockSkew: 0 };
  }

  override async call(call: Call): Promise<JsonAnswer> {
    await this.mortal.step();
    if (this.mortal.isDead) return forever;
    const { clock } = this.org;
    clock.pass(callMs);
    if (this.weather.isSignedOut) throw signInAgain();
    const method = call.method ?? (call.body === undefined ? 'GET' : 'POST');
    const safe = call.safe ?? method === 'GET';
    const fault = this.weather.take();
    const silence = (sent: boolean) => toDeskError(host, unanswered('the connection failed', { safe, sent }));
    if (fault === 'refused' || fault === 'drop-before') throw silence(fault === 'drop-before');
    const instead = fault && fault !== 'drop-after' && fault !== 'truncate' ? answerInstead(fault) : null;
    const { status, body: written } = instead ?? this.answer(call, method);
    await this.mortal.step();
    clock.pass(callMs);
    if (fault === 'drop-after') throw silence(true);
    const whole = textOf(written);
    const body = fault === 'truncate' ? whole.slice(0, Math.floor(whole.length / 2)) : whole;
    const json = body === '' ? null : safeJson(body);
    if (status <= 299 && json !== undefined && (json !== null || status === 204)) {
      this.counter.noteOutcome(null);
      return { status, body, json };
    }
    const failure = classify({ status, json }, safe);
    this.counter.noteOutcome(failure);
    throw toDeskError(host, failure);
  }

  private requestOf({ path, body, headers }: Call, method: string) {
    const url = new URL(path.startsWith('/services/') ? path : apiRoot + path, `http://${host}`);
    const lower = Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
    return {
      method,
      path: url.pathname,
      query: url.searchParams,
      headers: { ...(Object.fromEntries(lower) as Record<string, string>), authorization: `Bearer ${this.userId}` },
      body: body === undefined ? '' : JSON.stringify(body),
      origin: `http://${host}`,
    };
  }

  /** What the org says of its objects never changes here, so it is worked out once. */
  private answer(call: Call, method: string): Pick<Reply, 'status' | 'body'> {
    if (!call.path.endsWith('/describe')) return this.org.answer(this.requestOf(call, method));
    const name = `${call.path} ${this.org.isKeyed}`;
    const known = described.get(name);
    if (known) return known;
    const { status, body } = this.org.answer(this.requestOf(call, method));
    const whole = JSON.parse(textOf(body)) as { fields: { name: string }[] };
    const fields = whole.fields.filter((field) => this.org.isKeyed || field.name !== 'Offline_Key__c');
    const reply = { status, body: JSON.stringify({ fields }) };
    described.set(name, reply);
    return reply;
  }
}

const described = new Map<string, Pick<Reply, 'status' | 'body'>>();

function textOf(body: Reply['body']): string {
  return typeof body === 'string' ? body : Buffer.from(body ?? '').toString('utf8');
}
