import type { Obligation, ObligationKind } from '#shared/day';
import type { Id } from '#shared/domain';
import { DAY_MS, HOUR_MS, type Calendar } from '#shared/lib';
import { isQuiet, type QuietTerms } from './is-quiet.ts';

export type ReminderKind = 'meeting' | 'reply' | 'deadline' | 'due';

/** Something that a person is told once. */
export interface Reminder {
  readonly key: string;
  readonly kind: ReminderKind;
  readonly obligation: ObligationKind;
  readonly caseId: Id;
  /** Whose case it is, in a word or two: the account, else the subject. */
  readonly about: string;
  /** Milliseconds since 1970. */
  readonly dueAt: number;
}

export interface RemindedCase {
  readonly id: Id;
  readonly subject: string;
  readonly account: string | null;
  readonly obligations: readonly Obligation[];
}

/** What was told already, by its key with the instant at which it was, and when something was told last. In milliseconds. */
export interface Told {
  readonly keys: Readonly<Record<string, number>>;
  readonly lastAt: number;
}

const nothingTold: Told = { keys: {}, lastAt: 0 };

export interface ReminderTerms extends QuietTerms {
  readonly on: boolean;
  readonly meetings: boolean;
  readonly replies: boolean;
  readonly deadlines: boolean;
  readonly dues: boolean;
  /** Minutes. */
  readonly meetingLead: number;
}

interface RemindersOptions {
  readonly terms: ReminderTerms;
  readonly calendar: Pick<Calendar, 'dayOf' | 'isBusinessDay' | 'minuteOfDay'>;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Null on a workspace that was never asked: what stands then is on screen, and only meetings are told. */
  readonly told: Told | null;
}

const MINUTE_MS = 60_000;
/** A meeting that began longer ago is no news. */
const missedAfterMs = 15 * MINUTE_MS;
/** Between two rounds, so that a busy hour is a few notices and not a stream; a meeting does not wait. */
const betweenRoundsMs = 10 * MINUTE_MS;
/** Longer than any stretch of quiet days: what is owed again meanwhile is the same reminder. */
const forgetAfterMs = 30 * DAY_MS;

const kinds: Partial<Record<ObligationKind, { readonly kind: ReminderKind; readonly leadMs: number }>> = {
  meeting: { kind: 'meeting', leadMs: 0 },
  // From the moment at which the customer wrote.
  reply: { kind: 'reply', leadMs: Number.POSITIVE_INFINITY },
  review: { kind: 'deadline', leadMs: 2 * HOUR_MS },
  limit: { kind: 'deadline', leadMs: DAY_MS },
  // A day's step is due at the day's end.
  'next-step': { kind: 'due', leadMs: DAY_MS },
};

/**
 * What is to be told at `now`, and what has been told after that. Nothing is told twice. In quiet hours everything waits, and
 * is then told together; what is switched off is passed over for good.
 */
export function remindersDue(
  cases: Iterable<RemindedCase>,
  { terms, calendar, now, told }: RemindersOptions,
): { readonly tell: readonly Reminder[]; readonly told: Told } {
  const before = told ?? nothingTold;
  const standing = [...arisen(cases, terms, now)];
  const fresh = standing.filter(({ key }) => before.keys[key] === undefined);
  const wanted = fresh.filter((one) => isWanted(one, terms, now, told === null));
  const waits =
    isQuiet(terms, calendar, now) ||
    (now - before.lastAt < betweenRoundsMs && !wanted.some(({ kind }) => kind === 'meeting'));
  const tell = waits ? [] : wanted;
  const waiting = new Set(waits ? wanted : []);
  const noted = fresh.filter((one) => !waiting.has(one));
  const kept = keep(before, new Set(standing.map(({ key }) => key)), now);
  if (told !== null && noted.length === 0 && kept === before.keys) return { tell, told };
  const keys = { ...kept, ...Object.fromEntries(noted.map(({ key }) => [key, now])) };
  return {
    tell: [...tell].sort((a, b) => a.dueAt - b.dueAt),
    told: { keys, lastAt: tell.length > 0 ? now : before.lastAt },
  };
}

function* arisen(cases: Iterable<RemindedCase>, terms: ReminderTerms, now: number): Iterable<Reminder> {
  for (const { id, subject, account, obligations } of cases) {
    for (const { kind: obligation, dueAt } of obligations) {
      const facts = kinds[obligation];
      if (!facts || dueAt === null) continue;
      const leadMs = obligation === 'meeting' ? terms.meetingLead * MINUTE_MS : facts.leadMs;
      if (dueAt - leadMs > now) continue;
      const key = `${obligation} ${id} ${dueAt}`;
      yield { key, kind: facts.kind, obligation, caseId: id, about: account ?? subject, dueAt };
    }
  }
}

function isWanted({ kind, dueAt }: Reminder, terms: ReminderTerms, now: number, first: boolean): boolean {
  if (!terms.on || (first && kind !== 'meeting')) return false;
  switch (kind) {
    case 'meeting':
      return terms.meetings && now - dueAt <= missedAfterMs;
    case 'reply':
      return terms.replies;
    case 'deadline':
      return terms.deadlines;
    case 'due':
      return terms.dues;
  }
}

/** Without what is owed no longer and was told long ago; the same object where nothing goes. */
function keep(told: Told, standing: ReadonlySet<string>, now: number): Told['keys'] {
  const all = Object.entries(told.keys);
  const kept = all.filter(([key, at]) => standing.has(key) || now - at < forgetAfterMs);
  return kept.length === all.length ? told.keys : Object.fromEntries(kept);
}
