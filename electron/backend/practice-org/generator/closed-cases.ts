import { openRisk } from './accounts.ts';
import type { Calendar } from './calendar.ts';
import type { CasePlan, Happening } from './case-plan.ts';
import type { Random } from './random.ts';
import { TRIGGERS, type Trigger } from './triggers.data.ts';

const HOUR = 3600;
const DAY = 86_400;
/** Cases reach back this far. */
export const SPAN_DAYS = 120;

const CLOSABLE = TRIGGERS.filter((trigger) => trigger.id !== 'hva');

/** Weekdays make most cases, automation runs before dawn, people write in office hours. */
export function closedCreatedAt(calendar: Calendar, random: Random): number {
  let day = calendar.today - random.int(1, SPAN_DAYS - 1);
  if (!calendar.isWorkday(day) && random.chance(0.8)) day = calendar.workdaysBefore(day, 1);
  const hour = random.chance(0.45) ? 3 + random.next() * 3 : 8 + random.next() * 10;
  return calendar.past(day, hour);
}

/** Each trigger once, then by weight. */
export function closedTrigger(nth: number, random: Random): Trigger {
  return CLOSABLE[nth] ?? random.weighted(CLOSABLE.map((trigger) => [trigger, trigger.weight] as const));
}

const RESOLUTIONS: readonly (readonly [string, number])[] = [
  ['Answered Question', 22],
  ['Completed Sales Assisted Order', 20],
  ['Growth Conversation', 14],
  ['Recommended Resource', 12],
  ['Directed to Online Purchase', 14],
  ['Transferred To Support', 7],
  ['No Action Required', 8],
  ['Request Not Possible', 3],
];

const FEEDBACK: readonly string[] = [
  'Pricing page does not make clear that seats are billed yearly',
  'Customer found the quote process slow: three days from request to document',
  'Asked for monthly billing, which we do not offer',
  'Happy with the upgrade path, wants better seat reports for finance',
  'Confused by two renewal reminders with different dates',
  'Would like to see per-project usage before adding seats',
  'Compared us with two competitors; integrated security decided it',
  'Card payment failed twice because of the bank, wants invoices instead',
  'VAT field on the checkout page rejects valid numbers',
  'Wants one place to see all subscriptions of the group',
];

const LANGUAGE_TAG = '#languagebarrier';

export function closedCase(trigger: Trigger, createdAt: number, calendar: Calendar, random: Random): CasePlan {
  const routedAt = createdAt + random.int(60, 1200);
  const outcome = random.weighted([
    ['resolved', 72],
    ['unresponsive', 16],
    ['duplicate', 12],
  ] as const);
  const quick = random.chance(0.72);
  const reviewAfter = quick ? random.int(1, 20) * HOUR : random.int(25, 70) * HOUR;
  const startDay = calendar.workdayFrom(calendar.dayOf(routedAt + reviewAfter));
  const startedAt = Math.min(calendar.now - 2 * HOUR, Math.max(routedAt + 600, calendar.officeTime(startDay, random)));
  const worked =
    outcome === 'unresponsive' ? random.int(15, 19) : outcome === 'duplicate' ? random.int(0, 2) : workingDays(random);
  const closedAt = Math.min(
    calendar.now - HOUR,
    Math.max(startedAt + HOUR, startedAt + worked * DAY + random.int(-3, 5) * HOUR),
  );
  const early = outcome === 'unresponsive' && closedAt - startedAt < 15 * DAY;
  const ending = early ? 'resolved' : outcome;

  const handedOver = random.chance(0.02);
  const isMql = trigger.id === 'customer-mql' || trigger.id === 'sdr-created';
  const contact =
    ending === 'duplicate' && random.chance(0.3)
      ? 'blank'
      : isMql
        ? leadState(random)
        : random.chance(0.96)
          ? 'set'
          : 'blank';
  const sloppy = random.chance(0.14);
  const hasOpportunity = trigger.opportunity !== null && random.chance(0.75);
  return {
    trigger,
    createdAt,
    routedAt,
    startedAt,
    closedAt,
    status:
      ending === 'resolved'
        ? 'Closed: Resolved'
        : ending === 'duplicate'
          ? 'Closed: Duplicate'
          : 'Closed: Unresponsive',
    account: trigger.id === 'email-to-case' && random.chance(0.08) ? 'none' : random.chance(0.45) ? 'shared' : 'own',
    contact,
    opportunity: hasOpportunity
      ? {
          kind: trigger.opportunity,
          closesIn: null,
          risk: trigger.opportunity === 'Renewal' && random.chance(0.9) ? openRisk(random) : null,
          outcome: ending === 'duplicate' || random.chance(0.08) ? 'open' : random.chance(0.7) ? 'won' : 'lost',
          createdAt: createdAt - random.int(0, 30) * DAY,
          closedAt,
        }
      : null,
    linked: random.chance(0.93),
    nextSteps: {
      manner: sloppy
        ? random.pick(['bare', 'waiting', 'no-initials', 'other-format', 'none', 'no-date'] as const)
        : 'good',
      entries: random.int(1, 3),
      writtenOn: calendar.dayOf(closedAt),
      due: random.chance(0.95) ? calendar.dayOf(closedAt) : null,
    },
    happenings: ending === 'duplicate' ? [] : workedThrough(startedAt, closedAt, ending, calendar, random),
    resolution: resolutionOf(ending, random),
    feedback: random.chance(0.06)
      ? null
      : handedOver
        ? LANGUAGE_TAG
        : random.chance(0.72)
          ? 'NA'
          : random.chance(0.08)
            ? 'n/a'
            : random.pick(FEEDBACK),
    duplicate: ending === 'duplicate',
    handedOver,
  };
}

/** Most are done within a week, some drag on. */
function workingDays(random: Random): number {
  return Math.min(32, Math.floor(Math.exp(random.next() * 2.1 + random.next() * 1.1)));
}

function leadState(random: Random): CasePlan['contact'] {
  return random.weighted([
    ['converted-lead', 7],
    ['lead', 1],
    ['set', 2],
  ] as const);
}

function resolutionOf(ending: 'resolved' | 'duplicate' | 'unresponsive', random: Random): string | null {
  if (random.chance(0.05)) return null;
  if (ending === 'unresponsive') return 'Failed to Engage';
  if (ending === 'duplicate') return 'No Action Required';
  return random.weighted(RESOLUTIONS);
}

function workedThrough(
  startedAt: number,
  closedAt: number,
  ending: 'resolved' | 'unresponsive',
  calendar: Calendar,
  random: Random,
): readonly Happening[] {
  const happenings: Happening[] = [];
  const startDay = calendar.dayOf(startedAt);
  const before = (at: number): number => Math.min(at, closedAt - 600);
  happenings.push({ kind: 'mail-out', at: startedAt + 240, tone: 'first' });
  if (ending === 'unresponsive') {
    happenings.push({ kind: 'call-out', at: before(calendar.past(startDay + 2, 11)), reached: false });
    if (random.chance(0.85))
      happenings.push({ kind: 'mail-out', at: before(calendar.past(startDay + 4, 10)), tone: 'follow' });
    if (random.chance(0.8))
      happenings.push({ kind: 'mail-out', at: before(calendar.past(startDay + 6, 10)), tone: 'last' });
    if (random.chance(0.15)) happenings.push({ kind: 'auto-reply', at: startedAt + 300 });
    return happenings;
  }
  const span = closedAt - startedAt;
  const exchanges = random.int(0, span > 5 * DAY ? 2 : 1);
  if (random.chance(0.35) && span > 2 * DAY)
    happenings.push({ kind: 'call-out', at: before(startedAt + 2 * DAY), reached: random.chance(0.6) });
  for (let i = 0; i <= exchanges; i += 1) {
    const at = startedAt + Math.floor((span * (i + 0.6)) / (exchanges + 1.4));
    happenings.push({ kind: 'mail-in', at: before(at), tone: i === exchanges ? 'thanks' : 'reply' });
    if (i < exchanges || random.chance(0.7))
      happenings.push({ kind: 'mail-out', at: before(at + random.int(1, 12) * 900), tone: 'reply' });
  }
  if (random.chance(0.12))
    happenings.push({ kind: 'meeting', at: before(startedAt + Math.floor(span / 2)), held: true });
  if (random.chance(0.08)) {
    happenings.push({ kind: 'request', at: before(startedAt + Math.floor(span / 3)) });
    if (random.chance(0.9)) happenings.push({ kind: 'answer', at: before(startedAt + Math.floor(span / 2)) });
  }
  return happenings;
}
