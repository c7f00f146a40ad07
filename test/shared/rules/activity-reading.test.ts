import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity } from '#shared/domain';
import { fy26 } from '#shared/handbook';
import { formatInstant, parseInstant } from '#shared/lib';
import { isDone, NEVER, readCase } from '#shared/rules';
import { scenes } from '../../support/scenes.ts';
import type { Scene } from '../../support/builders.ts';
import {
  aContact,
  aReading,
  anAccount,
  anActivity,
  aStartedCase,
  callOut,
  mailIn,
  mailOut,
} from '../../support/builders.ts';

const read = (activities: readonly Activity[], scene: Scene = {}) =>
  aReading({ case: aStartedCase(), ...scene, activities }).activity;
const shown = (ms: number) => (Number.isFinite(ms) ? formatInstant(ms) : null);

it('takes an activity with a direction and no mark for done', () => {
  const all = [{ direction: 'out' as const }, { done: false, direction: 'out' as const }, { done: true }, {}];
  expect(all.map((with_) => isDone(anActivity(with_)))).toEqual([true, false, true, false]);
});

describe('unanswered inbound', () => {
  const wave = (at: string, with_: Partial<Activity> = {}) =>
    anActivity({ kind: 'task', subject: 'No reply needed', at, done: true, ...with_ });
  const cases: readonly [claim: string, activities: readonly Activity[], since: string | null][] = [
    ['nothing came', [], null],
    [
      'the oldest that nobody answered',
      [mailIn('2025-06-11T10:00:00Z'), mailIn('2025-06-11T09:00:00Z')],
      '2025-06-11T09:00:00Z',
    ],
    ['not one that was answered', [mailIn('2025-06-11T09:00:00Z'), mailOut('2025-06-11T10:00:00Z')], null],
    [
      'only those after the newest outbound',
      [mailIn('2025-06-11T09:00:00Z'), callOut('2025-06-11T10:00:00Z'), mailIn('2025-06-11T11:00:00Z')],
      '2025-06-11T11:00:00Z',
    ],
    [
      'not one of the same instant as the answer',
      [mailIn('2025-06-11T10:00:00Z'), mailOut('2025-06-11T10:00:00Z')],
      null,
    ],
    ['not one waved through', [mailIn('2025-06-11T09:00:00Z'), wave('2025-06-11T10:00:00Z')], null],
    ['one after the wave', [wave('2025-06-11T08:00:00Z'), mailIn('2025-06-11T09:00:00Z')], '2025-06-11T09:00:00Z'],
    [
      'a wave in other letters with a reason',
      [mailIn('2025-06-11T09:00:00Z'), wave('2025-06-11T10:00:00Z', { subject: 'no reply needed: only thanks' })],
      null,
    ],
    [
      'a wave that is not done',
      [mailIn('2025-06-11T09:00:00Z'), wave('2025-06-11T10:00:00Z', { done: false })],
      '2025-06-11T09:00:00Z',
    ],
    [
      'a wave without a mark',
      [
        mailIn('2025-06-11T09:00:00Z'),
        anActivity({ kind: 'task', subject: 'No reply needed', at: '2025-06-11T10:00:00Z' }),
      ],
      '2025-06-11T09:00:00Z',
    ],
    [
      'a wave on another case',
      [mailIn('2025-06-11T09:00:00Z'), wave('2025-06-11T10:00:00Z', { caseId: 'another' })],
      '2025-06-11T09:00:00Z',
    ],
    [
      'a note of that name',
      [mailIn('2025-06-11T09:00:00Z'), wave('2025-06-11T10:00:00Z', { kind: 'note' })],
      '2025-06-11T09:00:00Z',
    ],
    [
      'another task',
      [mailIn('2025-06-11T09:00:00Z'), wave('2025-06-11T10:00:00Z', { subject: 'No reply neededful' })],
      '2025-06-11T09:00:00Z',
    ],
    ['a wave dated ahead', [mailIn('2025-06-11T09:00:00Z'), wave('2025-06-12T10:00:00Z')], '2025-06-11T09:00:00Z'],
    ['not an out-of-office mail', [mailIn('2025-06-11T09:00:00Z', { auto: true })], null],
    [
      'an automatic answer answers nothing',
      [mailIn('2025-06-11T09:00:00Z'), mailOut('2025-06-11T10:00:00Z', { auto: true })],
      '2025-06-11T09:00:00Z',
    ],
    [
      'an unsent answer answers nothing',
      [mailIn('2025-06-11T09:00:00Z'), mailOut('2025-06-11T10:00:00Z', { done: false })],
      '2025-06-11T09:00:00Z',
    ],
    [
      'a missed call that is logged',
      [anActivity({ kind: 'call', direction: 'in', at: '2025-06-11T09:00:00Z' })],
      '2025-06-11T09:00:00Z',
    ],
    [
      'not a mail on the contact’s other case',
      [mailIn('2025-06-11T09:00:00Z', { caseId: 'another', contactId: 'k1' })],
      null,
    ],
    ['not one dated ahead', [mailIn('2025-06-12T09:30:00Z')], null],
  ];
  it.each(cases)('%s', (_claim, activities, since) => {
    expect(shown(read(activities, { context: { contact: aContact() } }).unansweredInboundAt)).toBe(since);
  });
});

describe('open request', () => {
  const ask = (at: string) => anActivity({ kind: 'request', at, byId: 'u-sup' });
  const mine = (kind: Activity['kind'], at: string, byId = 'u-kk') => anActivity({ kind, at, byId });
  const cases: readonly [claim: string, activities: readonly Activity[], since: string | null][] = [
    ['the earliest that is open', [ask('2025-06-11T10:00:00Z'), ask('2025-06-11T09:00:00Z')], '2025-06-11T09:00:00Z'],
    ['closed by an outbound', [ask('2025-06-11T09:00:00Z'), mailOut('2025-06-11T10:00:00Z')], null],
    ['closed by a note of mine', [ask('2025-06-11T09:00:00Z'), mine('note', '2025-06-11T10:00:00Z')], null],
    ['closed by a task of mine', [ask('2025-06-11T09:00:00Z'), mine('task', '2025-06-11T10:00:00Z')], null],
    [
      'not closed by a note of another',
      [ask('2025-06-11T09:00:00Z'), mine('note', '2025-06-11T10:00:00Z', 'u-ms')],
      '2025-06-11T09:00:00Z',
    ],
    [
      'not closed by an earlier note',
      [mine('note', '2025-06-11T08:00:00Z'), ask('2025-06-11T09:00:00Z')],
      '2025-06-11T09:00:00Z',
    ],
    ['not closed by an inbound', [ask('2025-06-11T09:00:00Z'), mailIn('2025-06-11T10:00:00Z')], '2025-06-11T09:00:00Z'],
    [
      'not closed by a note on another case',
      [
        ask('2025-06-11T09:00:00Z'),
        anActivity({ kind: 'note', at: '2025-06-11T10:00:00Z', byId: 'u-kk', caseId: 'another' }),
      ],
      '2025-06-11T09:00:00Z',
    ],
    [
      'not closed by a task dated ahead',
      [ask('2025-06-11T09:00:00Z'), mine('task', '2025-06-13T10:00:00Z')],
      '2025-06-11T09:00:00Z',
    ],
  ];
  it.each(cases)('%s', (_claim, activities, since) => {
    expect(shown(read(activities).openRequestAt)).toBe(since);
  });
});

describe('next meeting', () => {
  const meeting = (at: string, with_: Partial<Activity> = {}) => anActivity({ kind: 'meeting', at, ...with_ });
  const cases: readonly [claim: string, activities: readonly Activity[], at: string | null][] = [
    [
      'the earliest from today on',
      [meeting('2025-06-14T10:00:00Z'), meeting('2025-06-13T10:00:00Z')],
      '2025-06-13T10:00:00Z',
    ],
    ['one that began earlier today', [meeting('2025-06-12T07:00:00Z')], '2025-06-12T07:00:00Z'],
    ['one at 00:00 today', [meeting('2025-06-12T00:00:00Z')], '2025-06-12T00:00:00Z'],
    ['not one of yesterday', [meeting('2025-06-11T23:59:59Z')], null],
    ['not a done one', [meeting('2025-06-13T10:00:00Z', { done: true })], null],
    ['not one on another case', [meeting('2025-06-13T10:00:00Z', { caseId: 'another', contactId: 'k1' })], null],
  ];
  it.each(cases)('%s', (_claim, activities, at) => {
    expect(shown(read(activities, { context: { contact: aContact() } }).nextMeetingAt)).toBe(at);
  });
});

describe('reply since the start (CAD)', () => {
  const cases: readonly [claim: string, expected: boolean, activities: readonly Activity[], startedAt?: string][] = [
    ['nothing came', false, []],
    ['one after the start', true, [mailIn('2025-06-10T10:00:01Z')]],
    ['one before the start and before any outbound', false, [mailIn('2025-06-10T09:30:00Z')]],
    [
      'one before the start, after the first outbound',
      true,
      [mailOut('2025-06-10T09:00:00Z'), mailIn('2025-06-10T09:30:00Z')],
    ],
    ['one at the very start', false, [mailIn('2025-06-10T10:00:00Z')]],
    ['an automatic one', false, [mailIn('2025-06-11T10:00:00Z', { auto: true })]],
  ];
  it.each(cases)('%s', (_claim, expected, activities) => {
    expect(read(activities).repliedSinceStart).toBe(expected);
  });

  it('without a stamped start only a reply to an outbound counts', () => {
    const { startedAt: _, ...unstamped } = aStartedCase();
    const first = mailIn('2025-06-10T09:30:00Z');
    expect(read([first], { case: unstamped }).repliedSinceStart).toBe(false);
    expect(read([first, mailOut('2025-06-10T09:40:00Z')], { case: unstamped }).repliedSinceStart).toBe(false);
    expect(read([mailOut('2025-06-10T09:20:00Z'), first], { case: unstamped }).repliedSinceStart).toBe(true);
  });
});

describe('newest on the account (HVA-3)', () => {
  const onAccount = (with_: Partial<Activity>) =>
    anActivity({ caseId: 'another', accountId: 'a1', done: true, ...with_ });
  const cases: readonly [claim: string, activities: readonly Activity[], at: string | null][] = [
    [
      'of any kind',
      [onAccount({ kind: 'note', at: '2025-05-01T10:00:00Z' }), onAccount({ at: '2025-04-01T10:00:00Z' })],
      '2025-05-01T10:00:00Z',
    ],
    ['not one that is not done', [onAccount({ kind: 'task', done: false })], null],
    ['not one dated ahead', [onAccount({ at: '2025-06-13T10:00:00Z' })], null],
    ['not a bounce', [onAccount({ auto: true })], null],
    ['not a talk on the case that does not carry the account', [mailOut('2025-06-10T11:00:00Z')], null],
    ['not a note on the case alone', [anActivity({ kind: 'note', done: true })], null],
    ['not a talk on another case alone', [mailOut('2025-06-10T11:00:00Z', { caseId: 'another' })], null],
    ['not one on another account', [onAccount({ accountId: 'a2' })], null],
  ];
  it.each(cases)('%s', (_claim, activities, at) => {
    expect(shown(read(activities, { context: { account: anAccount() } }).newestOnAccountAt)).toBe(at);
  });
});

it('tells when the next activity that is dated ahead begins to count', () => {
  const ahead = [
    mailOut('2025-06-14T10:00:00Z'),
    mailOut('2025-06-13T10:00:00Z', { caseId: 'another', accountId: 'a1' }),
  ];
  expect(shown(read(ahead, { context: { account: anAccount() } }).nextArrivalAt)).toBe('2025-06-13T10:00:00Z');
  expect(shown(read(ahead).nextArrivalAt)).toBe('2025-06-14T10:00:00Z');
});

it('says of any activities what the definitions say when each is read by itself', () => {
  fc.assert(
    fc.property(scenes, ({ theCase, context, calendar, at: now }) => {
      const { activity, cadenceDay, startedAt } = readCase(theCase, context, fy26, calendar, now);
      const past = context.activities
        .map((one) => ({ ...one, ms: parseInstant(one.at), done: one.done ?? one.direction !== undefined }))
        .filter(({ ms, auto }) => ms <= now && auto !== true);
      const onCase = past.filter(({ caseId }) => caseId === theCase.id);
      const spoken = onCase.filter(({ kind, done }) => done && (kind === 'email' || kind === 'call'));
      const timesOf = (direction: string) => spoken.filter((one) => one.direction === direction).map(({ ms }) => ms);
      const [outbound, inbound] = [timesOf('out'), timesOf('in')];
      const first = (times: readonly number[]) => Math.min(Number.POSITIVE_INFINITY, ...times);
      const last = (times: readonly number[]) => Math.max(NEVER, ...times);
      const times = (wanted: (one: (typeof onCase)[number]) => boolean) => onCase.filter(wanted).map(({ ms }) => ms);

      const waved = times(({ kind, done, subject }) => kind === 'task' && done && subject === 'No reply needed');
      const mine = times(({ kind, byId }) => (kind === 'note' || kind === 'task') && byId === context.me);
      const requests = times(({ kind }) => kind === 'request');
      const start = calendar.startOfDay(cadenceDay);
      const begun = first([...outbound, ...(Number.isNaN(startedAt) ? [] : [startedAt])]);
      expect(activity).toMatchObject({
        firstOutboundAt: first(outbound),
        newestOutboundAt: last(outbound),
        newestInboundAt: last(inbound),
        tryingSince: first(outbound.filter((ms) => ms > last(inbound))),
        unansweredInboundAt: first(inbound.filter((ms) => ms > last([...outbound, ...waved]))),
        openRequestAt: first(requests.filter((ms) => ms > last([...outbound, ...mine]))),
        emailsSinceStart: spoken.filter((one) => one.kind === 'email' && one.direction === 'out' && one.ms >= start)
          .length,
        callsSinceStart: spoken.filter((one) => one.kind === 'call' && one.direction === 'out' && one.ms >= start)
          .length,
        repliedSinceStart: inbound.some((ms) => ms > begun),
      });
    }),
    { numRuns: 500 },
  );
});
