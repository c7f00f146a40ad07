import { z } from 'zod';

/** What is known of Salesforce's call limits. Instants are in milliseconds of this laptop's clock. */
export const callBudgetSchema = z.object({
  /** What this laptop used of what it allows itself on the day (UTC); no allowance in the practice org, where calls cost nobody. */
  device: z.object({ day: z.string(), calls: z.number(), allowance: z.number().nullable() }),
  /** The whole organisation's rolling 24 hours, as the newest answer told it; approximate, and shared with everybody. */
  org: z.object({ used: z.number(), max: z.number(), at: z.number() }).nullable(),
  /** Salesforce refused calls for the day: since when, and how often in a row. */
  exhausted: z.object({ at: z.number(), times: z.number() }).nullable(),
});
export type CallBudget = z.infer<typeof callBudgetSchema>;

export const usualAllowance = 300;

const minute = 60_000;
const pollEveryMs = { active: 5 * minute, idle: 30 * minute };
const slowerBy = 3;
const slowerFrom = 0.8;
const pushesOnlyFrom = 0.9;
/** How old the organisation's figure may be before one look is worth a call. */
const figureServesMs = 60 * minute;
const firstPauseMs = 15 * minute;
const longestPauseMs = 60 * minute;

export const rhythmSchema = z.object({
  pollEveryMs: z.number(),
  mayPull: z.boolean(),
  mayPush: z.boolean(),
  /** When what is not allowed now may be again; null while all is. */
  resumeAt: z.number().nullable(),
  why: z.enum(['usual', 'idle', 'limit-near', 'pushes-only', 'limit-reached']),
});
export type Rhythm = z.infer<typeof rhythmSchema>;

export interface RhythmFacts {
  readonly now: number;
  /** Nobody has worked in the app for a while. */
  readonly idle: boolean;
  /** The first sync is what the laptop's own allowance does not hold back: without it there is nothing to work with. */
  readonly firstSync: boolean;
}

/**
 * How often to look for changes, and what to leave for later, as the calls run out (`sync-research.md` §3.7): from 80 % of the
 * laptop's allowance or the organisation's limit on a third as often, from 90 % on only what people wrote is sent. That stops once
 * the organisation has none left, by its own figure or because it refused one; the laptop's allowance never stops it.
 */
export function rhythmOf(budget: CallBudget, { now, idle, firstSync }: RhythmFacts): Rhythm {
  const { exhausted } = budget;
  const usual = idle ? pollEveryMs.idle : pollEveryMs.active;
  const pausedUntil = Math.max(
    exhausted ? exhausted.at + pauseMs(exhausted.times) : Number.NEGATIVE_INFINITY,
    budget.org && noneLeft(budget.org) ? budget.org.at + pauseMs(1) : Number.NEGATIVE_INFINITY,
  );
  if (now < pausedUntil) {
    const slow = usual * slowerBy;
    return { pollEveryMs: slow, mayPull: false, mayPush: false, resumeAt: pausedUntil, why: 'limit-reached' };
  }
  const { device, orgFigure } = sharesOf(budget, now, firstSync);
  const share = Math.max(device, orgFigure);
  if (share < slowerFrom) {
    return { pollEveryMs: usual, mayPull: true, mayPush: true, resumeAt: null, why: idle ? 'idle' : 'usual' };
  }
  const resumeAt = Math.max(
    device >= pushesOnlyFrom ? endOfDay(budget.device.day) : Number.NEGATIVE_INFINITY,
    budget.org && orgFigure >= pushesOnlyFrom ? budget.org.at + figureServesMs : Number.NEGATIVE_INFINITY,
  );
  const mayPull = now >= resumeAt;
  return {
    pollEveryMs: usual * slowerBy,
    mayPull,
    mayPush: true,
    resumeAt: mayPull ? null : resumeAt,
    why: mayPull ? 'limit-near' : 'pushes-only',
  };
}

/** Salesforce frees calls by and by: the window of its limit rolls. */
function pauseMs(times: number): number {
  return Math.min(longestPauseMs, firstPauseMs * 2 ** (times - 1));
}

function noneLeft({ used, max }: NonNullable<CallBudget['org']>): boolean {
  return max > 0 && used >= max;
}

const firstRetryMs = 30_000;
const longestRetryMs = 5 * minute;

/** How long to wait after so many failures in a row: twice as long each time, up to five minutes. */
export function retryAfterMs(failures: number): number {
  return Math.min(longestRetryMs, firstRetryMs * 2 ** Math.max(0, failures - 1));
}

function sharesOf({ device, org }: CallBudget, now: number, firstSync: boolean): { device: number; orgFigure: number } {
  const counts = device.allowance !== null && !firstSync && device.day === utcDay(now);
  return {
    device: counts ? device.calls / (device.allowance ?? 1) : 0,
    orgFigure: org && org.max > 0 ? org.used / org.max : 0,
  };
}

export function utcDay(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

function endOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) + 24 * 60 * minute;
}
