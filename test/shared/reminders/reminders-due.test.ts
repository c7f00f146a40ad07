import { describe, expect, it } from 'vitest';
import type { Obligation } from '#shared/day';
import { createCalendar, parseInstant } from '#shared/lib';
import { remindersDue, type RemindedCase, type Told } from '#shared/reminders';
import { DEFAULT_SETTINGS } from '#shared/settings';

const calendar = createCalendar({ zone: 'UTC' });
const terms = { ...DEFAULT_SETTINGS.notifications, dues: true };
/** Asked before, long ago, and nothing was told. */
const before: Told = { keys: {}, lastAt: 0 };
const at = parseInstant;

const aCase = (kind: Obligation['kind'], due: string, id = 'c1'): RemindedCase => ({
  id,
  subject: 'Question',
  account: 'Acorn',
  obligations: [{ kind, dueAt: at(due) }],
});
/** Thursday. */
const ask = (
  cases: readonly RemindedCase[],
  now: string,
  told: Told | null = before,
  change: Partial<typeof terms> = {},
) => remindersDue(cases, { terms: { ...terms, ...change }, calendar, now: at(now), told });
const told = (...args: Parameters<typeof ask>): string[] =>
  ask(...args).tell.map(({ kind, caseId }) => `${kind} ${caseId}`);

describe('when each kind is told', () => {
  it.each([
    ['a meeting, before its lead', 'meeting', '2025-06-12T10:00:00Z', '2025-06-12T09:49:59Z', []],
    ['a meeting, at its lead', 'meeting', '2025-06-12T10:00:00Z', '2025-06-12T09:50:00Z', ['meeting c1']],
    ['a meeting that has just begun', 'meeting', '2025-06-12T10:00:00Z', '2025-06-12T10:15:00Z', ['meeting c1']],
    ['a meeting that began long ago', 'meeting', '2025-06-12T10:00:00Z', '2025-06-12T10:15:01Z', []],
    ['a reply, as soon as it is owed', 'reply', '2025-06-13T09:00:00Z', '2025-06-12T09:00:00Z', ['reply c1']],
    ['a first review, early', 'review', '2025-06-12T12:00:00Z', '2025-06-12T09:59:00Z', []],
    ['a first review, two hours before', 'review', '2025-06-12T12:00:00Z', '2025-06-12T10:00:00Z', ['deadline c1']],
    ['a limit, early', 'limit', '2025-06-13T12:00:00Z', '2025-06-12T11:59:00Z', []],
    ['a limit, a day before', 'limit', '2025-06-13T12:00:00Z', '2025-06-12T12:00:00Z', ['deadline c1']],
    ['a limit that has passed', 'limit', '2025-06-01T12:00:00Z', '2025-06-12T12:00:00Z', ['deadline c1']],
    ['a next step of tomorrow', 'next-step', '2025-06-14T00:00:00Z', '2025-06-12T12:00:00Z', []],
    ['a next step of today', 'next-step', '2025-06-13T00:00:00Z', '2025-06-12T09:00:00Z', ['due c1']],
    ['what nobody is told of', 'target', '2025-06-01T12:00:00Z', '2025-06-12T12:00:00Z', []],
  ] as const)('%s', (_claim, kind, due, now, expected) => {
    expect(told([aCase(kind, due)], now)).toEqual(expected);
  });

  it.each([
    ['meetings', 'meeting'],
    ['replies', 'reply'],
    ['deadlines', 'limit'],
    ['dues', 'next-step'],
    ['on', 'limit'],
  ] as const)('nothing with “%s” off, nor later once it is on again', (name, kind) => {
    const cases = [aCase(kind, '2025-06-12T10:00:00Z')];
    const off = ask(cases, '2025-06-12T10:00:00Z', before, { [name]: false });
    expect(off.tell).toEqual([]);
    expect(told(cases, '2025-06-12T10:05:00Z', off.told)).toEqual([]);
  });
});

describe('never twice', () => {
  const reply = [aCase('reply', '2025-06-13T09:00:00Z')];

  it('is told once while it stands, also after it was gone for a week', () => {
    const first = ask(reply, '2025-06-12T09:00:00Z');
    expect(first.tell).toHaveLength(1);
    const gone = ask([], '2025-06-17T09:00:00Z', first.told);
    expect(told(reply, '2025-06-19T09:00:00Z', gone.told)).toEqual([]);
  });

  it('is told again when another instant is due', () => {
    const { told: after } = ask(reply, '2025-06-12T09:00:00Z');
    expect(told([aCase('reply', '2025-06-16T09:00:00Z')], '2025-06-12T11:00:00Z', after)).toEqual(['reply c1']);
  });

  it('forgets what is owed no longer after a month, and keeps what still stands', () => {
    const { told: after } = ask([...reply, aCase('limit', '2025-06-12T09:00:00Z', 'c2')], '2025-06-12T09:00:00Z');
    const later = ask([aCase('limit', '2025-06-12T09:00:00Z', 'c2')], '2025-07-14T09:00:00Z', after);
    expect(Object.keys(later.told.keys)).toEqual([`limit c2 ${at('2025-06-12T09:00:00Z')}`]);
    expect(later.tell).toEqual([]);
  });

  it('gives the same object back where nothing changed, so that nothing is written', () => {
    const { told: after } = ask(reply, '2025-06-12T09:00:00Z');
    expect(ask(reply, '2025-06-12T09:30:00Z', after).told).toBe(after);
  });
});

describe('quiet by default', () => {
  const reply = (id: string) => aCase('reply', '2025-06-16T09:00:00Z', id);

  it('passes over what stands when it is asked for the first time, but for a meeting', () => {
    const cases = [reply('c1'), aCase('meeting', '2025-06-12T09:05:00Z', 'c2')];
    const first = ask(cases, '2025-06-12T09:00:00Z', null);
    expect(first.tell.map(({ kind }) => kind)).toEqual(['meeting']);
    expect(told(cases, '2025-06-12T12:00:00Z', first.told)).toEqual([]);
  });

  it('waits through the night and the weekend, then tells all of it together', () => {
    const friday = ask([reply('c1')], '2025-06-13T19:00:00Z');
    const saturday = ask([reply('c1'), reply('c2')], '2025-06-14T12:00:00Z', friday.told);
    expect([friday.tell, saturday.tell]).toEqual([[], []]);
    expect(told([reply('c1'), reply('c2')], '2025-06-16T08:00:00Z', saturday.told)).toEqual(['reply c1', 'reply c2']);
  });

  it('leaves ten minutes between two rounds, but for a meeting, which takes along what waits', () => {
    const first = ask([reply('c1')], '2025-06-12T09:00:00Z');
    const more = [reply('c1'), reply('c2')];
    expect(told(more, '2025-06-12T09:09:00Z', first.told)).toEqual([]);
    expect(told(more, '2025-06-12T09:10:00Z', first.told)).toEqual(['reply c2']);
    const meeting = aCase('meeting', '2025-06-12T09:15:00Z', 'c3');
    expect(told([...more, meeting], '2025-06-12T09:05:00Z', first.told)).toEqual(['meeting c3', 'reply c2']);
  });
});
