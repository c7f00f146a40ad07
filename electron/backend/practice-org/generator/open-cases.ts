import type { Calendar } from './calendar.ts';
import type { CasePlan } from './case-plan.ts';
import { FURTHER } from './further-cases.data.ts';
import type { Random } from './random.ts';
import {
  anyOf,
  begun,
  DAY,
  EXEMPT,
  first,
  good,
  highValue,
  HOUR,
  inbound,
  LIMITED,
  renewal,
  soon,
  unanswered,
  type Scenario,
} from './sketches.ts';

/** Six cases that together owe everything there is to owe, and stand in every band that a case can stand in. */
const ESSENTIAL: readonly Scenario[] = [
  // Never looked at: the review is late.
  (calendar, random) => {
    const createdAt = calendar.now - random.int(27, 60) * HOUR;
    return { trigger: inbound(random), createdAt, routedAt: createdAt + random.int(60, 900) };
  },
  // In talks, with everything at once: an unanswered mail, a colleague's question, a call to come, gaps in the records.
  (calendar, random) => {
    const { day, ...times } = begun(calendar, random, 9);
    const asked = calendar.workdaysBefore(calendar.today, 3);
    return {
      trigger: anyOf(random, 'contact-sales', 'auto-renew-off', 'customer-mql', 'renewal-duo'),
      ...times,
      status: 'In Progress: Engaged',
      withAdmin: false,
      opportunity: renewal(random, times.createdAt, random.int(0, 1) * -1),
      nextSteps: { manner: 'waiting', entries: 2, writtenOn: day + 1, due: calendar.today - random.int(0, 2) },
      happenings: [
        first(times.startedAt),
        { kind: 'mail-in', at: calendar.past(asked, 10.5), tone: 'reply' },
        { kind: 'request', at: calendar.past(calendar.workdaysBefore(calendar.today, random.int(0, 2)), 9.2) },
        { kind: 'meeting', at: Math.max(calendar.now + HOUR, calendar.at(calendar.today, 15)), held: null },
      ],
    };
  },
  // Attempting contact, the call of day 3 not yet made.
  (calendar, random) => {
    const { day, ...times } = begun(calendar, random, random.int(2, 3));
    return {
      trigger: random.pick(LIMITED),
      ...times,
      status: 'In Progress: Attempting Contact',
      nextSteps: good(day, soon(calendar, 2)),
      happenings: [first(times.startedAt)],
    };
  },
  // The account of the year.
  (calendar, random) => highValue(calendar, random, random.int(20, 70)),
  // Every touch made, no answer in two weeks, exempt from the limit: it may be closed.
  (calendar, random) => ({ ...unanswered(calendar, random, random.int(17, 24)), trigger: random.pick(EXEMPT) }),
  // As it should be.
  (calendar, random) => {
    const { day, ...times } = begun(calendar, random, random.int(1, 3));
    return {
      trigger: anyOf(random, 'contact-sales', 'pql', 'duo-trial', 'multiyear', 'overage-qsr-off'),
      ...times,
      status: 'In Progress: Engaged',
      withAdmin: true,
      opportunity: {
        kind: 'Growth',
        closesIn: random.int(20, 60),
        risk: null,
        outcome: 'open',
        createdAt: times.createdAt - DAY,
      },
      nextSteps: good(day, soon(calendar, random.int(3, 6)), random.int(1, 2)),
      happenings: [
        { kind: 'mail-in', at: times.startedAt - 1200, tone: 'ask' },
        { kind: 'mail-out', at: times.startedAt + 600, tone: 'reply' },
      ],
    };
  },
];

export const ESSENTIAL_COUNT = ESSENTIAL.length;

/** The `n`-th open case of an Advocate: the essential ones first, then the others in turn. */
export function openCase(n: number, turn: number, calendar: Calendar, random: Random): CasePlan {
  const scenario = ESSENTIAL[n] ?? FURTHER[(n - ESSENTIAL.length + turn) % FURTHER.length];
  if (!scenario) throw new Error(`There is no open case number ${n}`);
  const sketch = scenario(calendar, random);
  return {
    routedAt: null,
    startedAt: null,
    closedAt: null,
    status: 'Open',
    account: 'own',
    contact: 'set',
    opportunity: null,
    linked: true,
    nextSteps: { manner: 'none', entries: 0, writtenOn: calendar.today, due: null },
    happenings: [],
    resolution: null,
    feedback: null,
    ...sketch,
  };
}
