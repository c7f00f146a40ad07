import { GUARANTEED_CHURN } from './accounts.ts';
import {
  anyOf,
  begun,
  engaged,
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
import { triggerOf } from './triggers.data.ts';

/** The rest of a full list, in turn. */
export const FURTHER: readonly Scenario[] = [
  // Routed this morning.
  (calendar, random) => {
    const createdAt = calendar.now - random.int(1, 20) * HOUR;
    return { trigger: random.pick(LIMITED), createdAt, routedAt: createdAt + random.int(60, 900) };
  },
  // A mail from an address that nobody knows.
  (calendar, random) => {
    const createdAt = calendar.now - random.int(2, 22) * HOUR;
    return {
      trigger: triggerOf('email-to-case'),
      createdAt,
      routedAt: createdAt + 600,
      account: 'none',
      contact: 'blank',
    };
  },
  // A step that is due today.
  (calendar, random) => engaged(calendar, random, random.int(3, 6), { due: calendar.today }),
  // A step that was due.
  (calendar, random) => engaged(calendar, random, random.int(4, 7), { due: calendar.today - random.int(1, 3) }),
  // The customer wrote yesterday afternoon; the answer is due today.
  (calendar, random) => {
    const { day, ...times } = begun(calendar, random, random.int(4, 6));
    const yesterday = calendar.workdaysBefore(calendar.today, 1);
    return {
      trigger: random.pick(LIMITED),
      ...times,
      status: 'In Progress: Engaged',
      nextSteps: good(day, soon(calendar, 1)),
      happenings: [
        first(times.startedAt),
        {
          kind: 'mail-in',
          at: calendar.past(yesterday, Math.min(23, calendar.hourNow() + 1 + random.next() * 3)),
          tone: 'reply',
        },
      ],
    };
  },
  // Only the out-of-office answered.
  (calendar, random) => {
    const { day, ...times } = begun(calendar, random, random.int(4, 6));
    return {
      trigger: random.pick(LIMITED),
      ...times,
      status: 'In Progress: Attempting Contact',
      nextSteps: good(day, soon(calendar, 1)),
      happenings: [
        first(times.startedAt),
        { kind: 'auto-reply', at: times.startedAt + 420 },
        { kind: 'call-out', at: calendar.past(day + 2, 11), reached: false },
      ],
    };
  },
  // The limit is two days away.
  (calendar, random) => engaged(calendar, random, random.int(12, 14), { due: soon(calendar, 1) }),
  // Past the limit.
  (calendar, random) => engaged(calendar, random, random.int(16, 40), { due: soon(calendar, 2), entries: 3 }),
  // "Talk to me in six months."
  (calendar, random) => ({
    ...engaged(calendar, random, random.int(10, 60), { due: calendar.today + random.int(20, 170), manner: 'callback' }),
    status: 'Open',
  }),
  // The callback's day has come and gone.
  (calendar, random) => ({
    ...engaged(calendar, random, random.int(40, 80), { due: calendar.today - random.int(1, 4), manner: 'callback' }),
    status: 'Open',
  }),
  // Waiting for billing.
  (calendar, random) => ({
    ...engaged(calendar, random, random.int(3, 6), { due: soon(calendar, 2), manner: 'blocked' }),
    trigger: anyOf(random, 'ar-request', 'renewal-payment-failure', 'qsr-payment-failure'),
    status: 'In Progress: Blocked',
  }),
  // R10-3: started, nobody on the case.
  (calendar, random) => ({ ...engaged(calendar, random, 3, { due: soon(calendar, 2) }), contact: 'blank' }),
  // A lead that was not converted.
  (calendar, random) => ({
    ...engaged(calendar, random, 4, { due: soon(calendar, 2) }),
    trigger: anyOf(random, 'customer-mql', 'sdr-created'),
    contact: 'lead',
  }),
  // R10-4: Next Steps written anyhow.
  (calendar, random) =>
    engaged(calendar, random, random.int(2, 5), {
      due: soon(calendar, 1),
      manner: random.pick([
        'bare',
        'waiting',
        'no-date',
        'no-initials',
        'other-format',
        'lower-case',
        'future-date',
        'unordered',
        'long',
      ] as const),
    }),
  // R10-4: a step without a date, or nothing at all.
  (calendar, random) =>
    engaged(calendar, random, random.int(2, 5), { due: null, manner: random.pick(['good', 'none'] as const) }),
  // R10-5: the account has no GitLab admin.
  (calendar, random) => {
    const sketch = engaged(calendar, random, 4, { due: soon(calendar, 2) });
    return { ...sketch, withAdmin: false, opportunity: renewal(random, sketch.createdAt, 25) };
  },
  // R10-6: an open opportunity on the account, not on the case.
  (calendar, random) => {
    const sketch = engaged(calendar, random, 4, { due: soon(calendar, 2) });
    return { ...sketch, opportunity: renewal(random, sketch.createdAt, 25), linked: false };
  },
  // R10-7: no close date, or one gone by.
  (calendar, random) => {
    const sketch = engaged(calendar, random, 5, { due: soon(calendar, 2) });
    const closesIn = random.chance(0.5) ? null : -random.int(1, 9);
    return { ...sketch, withAdmin: true, opportunity: renewal(random, sketch.createdAt, closesIn) };
  },
  // R10-8: a renewal without a risk category, or churning for certain and still open.
  (calendar, random) => {
    const sketch = engaged(calendar, random, 5, { due: soon(calendar, 2) });
    const risk = random.chance(0.5) ? null : GUARANTEED_CHURN;
    return {
      ...sketch,
      trigger: anyOf(random, 'will-churn', 'auto-renew-off'),
      withAdmin: true,
      opportunity: renewal(random, sketch.createdAt, 20, risk),
    };
  },
  // R10-9: in progress, but nothing was logged.
  (calendar, random) => ({
    ...engaged(calendar, random, 2, { due: soon(calendar, 1) }),
    status: 'In Progress: Attempting Contact',
    happenings: [],
  }),
  // R10-1: written to, yet still Open.
  (calendar, random) => {
    const { day: _day, startedAt, ...times } = begun(calendar, random, 3);
    return { trigger: inbound(random), ...times, happenings: [{ kind: 'mail-out', at: startedAt, tone: 'first' }] };
  },
  // The renewal closes today.
  (calendar, random) => {
    const sketch = engaged(calendar, random, 6, { due: soon(calendar, 1) });
    return {
      ...sketch,
      trigger: triggerOf('renewal-will-fail'),
      withAdmin: true,
      opportunity: renewal(random, sketch.createdAt, 0),
    };
  },
  // A meeting tomorrow, one held last week.
  (calendar, random) => {
    const sketch = engaged(calendar, random, 7, { due: soon(calendar, 1) });
    const past = calendar.workdaysBefore(calendar.today, 4);
    return {
      ...sketch,
      trigger: anyOf(random, 'first-order', 'duo-trial', 'multiyear'),
      happenings: [
        ...(sketch.happenings ?? []),
        { kind: 'meeting', at: calendar.at(past, 14), held: true },
        { kind: 'meeting', at: calendar.at(soon(calendar, 1), 10), held: null },
      ],
    };
  },
  // A meeting that nobody closed off.
  (calendar, random) => {
    const sketch = engaged(calendar, random, 6, { due: soon(calendar, 2) });
    const past = calendar.workdaysBefore(calendar.today, 2);
    return {
      ...sketch,
      happenings: [...(sketch.happenings ?? []), { kind: 'meeting', at: calendar.at(past, 11), held: null }],
    };
  },
  // "Thanks!", and the Advocate noted that no answer is needed.
  (calendar, random) => {
    const sketch = engaged(calendar, random, 5, { due: soon(calendar, 2) });
    const back = calendar.workdaysBefore(calendar.today, 2);
    return {
      ...sketch,
      happenings: [
        ...(sketch.happenings ?? []),
        { kind: 'mail-in', at: calendar.past(back, 13), tone: 'thanks' },
        { kind: 'no-reply-needed', at: calendar.past(back, 15) },
      ],
    };
  },
  // A colleague asked and was answered.
  (calendar, random) => {
    const sketch = engaged(calendar, random, 5, { due: soon(calendar, 2) });
    const back = calendar.workdaysBefore(calendar.today, 2);
    return {
      ...sketch,
      trigger: triggerOf('support-ticket'),
      happenings: [
        ...(sketch.happenings ?? []),
        { kind: 'request', at: calendar.past(back, 10) },
        { kind: 'answer', at: calendar.past(back, 16) },
      ],
    };
  },
  // A second case on an account that already has one.
  (calendar, random) => ({ ...engaged(calendar, random, 3, { due: soon(calendar, 3) }), account: 'shared' }),
  // Two weeks of silence, not exempt: closable and past the limit.
  (calendar, random) => ({ ...unanswered(calendar, random, random.int(16, 20)), trigger: random.pick(LIMITED) }),
  // A high value account where nobody called for a quarter.
  (calendar, random) => highValue(calendar, random, random.int(92, 120)),
  // Handed over for its language.
  (calendar, random) => ({ ...engaged(calendar, random, 4, { due: soon(calendar, 1) }), handedOver: true }),
  // The purchase order is promised for later.
  (calendar, random) => ({
    ...engaged(calendar, random, random.int(18, 35), { due: soon(calendar, 5), entries: 3 }),
    trigger: triggerOf('po-renewal'),
  }),
];
