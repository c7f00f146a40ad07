import { z } from 'zod';
import { callBudgetSchema, usualAllowance, utcDay, type CallBudget, type SalesforceFailure } from '#shared/sync';
import { readIfPresent, writePrivateFile } from '../../host/private-file.ts';

const fileShape = z.object({ orgId: z.string(), budget: callBudgetSchema });

/** Calls that were under way together and are refused together are one refusal. */
const sameRefusalMs = 60_000;
/** The count on disk may be a few calls behind: a crash costs no more than that. */
const keptEveryCalls = 5;

export interface CounterOptions {
  /** Where the count outlives a restart; null keeps it in memory. */
  readonly file: string | null;
  readonly orgId: string;
  /** Calls that this laptop allows itself a day; null for as many as it likes. */
  readonly allowance?: number | null;
  readonly now: () => number;
}

/** Counts the calls of this laptop and keeps the newest figure of the organisation's, over token refreshes and restarts. */
export class CallCounter {
  private readonly options: CounterOptions;
  private readonly allowance: number | null;
  private state: Omit<CallBudget, 'device'> & { readonly device: { readonly day: string; readonly calls: number } };

  constructor(options: CounterOptions) {
    this.options = options;
    this.allowance = options.allowance === undefined ? usualAllowance : options.allowance;
    this.state = kept(options) ?? { device: { day: utcDay(options.now()), calls: 0 }, org: null, exhausted: null };
  }

  get budget(): CallBudget {
    return { ...this.state, device: { ...this.today(), allowance: this.allowance } };
  }

  /** A call that Salesforce counts was answered; `limitInfo` is its `Sforce-Limit-Info`. */
  countCall(limitInfo: string | null): void {
    const { day, calls } = this.today();
    const usage = readUsage(limitInfo);
    const org = usage ? { ...usage, at: this.options.now() } : this.state.org;
    this.state = { ...this.state, device: { day, calls: calls + 1 }, org };
    if (calls % keptEveryCalls === 0) this.keep();
  }

  /** What became of a call: the day's limit refused it, or Salesforce served it again. */
  noteOutcome(failure: SalesforceFailure | null): void {
    const { exhausted } = this.state;
    const at = this.options.now();
    if (failure?.class === 'QUOTA_DAY') {
      if (exhausted && at - exhausted.at < sameRefusalMs) return;
      this.state = { ...this.state, exhausted: { at, times: (exhausted?.times ?? 0) + 1 } };
      this.keep();
    } else if (failure === null && exhausted) {
      this.state = { ...this.state, exhausted: null };
      this.keep();
    }
  }

  private today(): { readonly day: string; readonly calls: number } {
    const day = utcDay(this.options.now());
    return this.state.device.day === day ? { day, calls: this.state.device.calls } : { day, calls: 0 };
  }

  private keep(): void {
    const { file, orgId } = this.options;
    if (file !== null) writePrivateFile(file, JSON.stringify({ orgId, budget: this.budget }));
  }
}

/** `api-usage=10018/100000`, perhaps with more behind it. */
export function readUsage(limitInfo: string | null): { readonly used: number; readonly max: number } | null {
  const [, used, max] = /(?:^|[\s;,])api-usage=(\d+)\/(\d+)/.exec(limitInfo ?? '') ?? [];
  return used === undefined || max === undefined ? null : { used: Number(used), max: Number(max) };
}

function kept({ file, orgId }: CounterOptions): CallCounter['state'] | null {
  const text = file === null ? null : readIfPresent(file);
  if (text === null) return null;
  try {
    const stored = fileShape.parse(JSON.parse(text));
    return stored.orgId === orgId ? stored.budget : null;
  } catch {
    return null;
  }
}
