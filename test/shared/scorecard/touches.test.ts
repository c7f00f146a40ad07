import { expect, it } from 'vitest';
import { formatDay, formatInstant } from '#shared/lib';
import { readTouches } from '../../../shared/scorecard/touches.ts';
import { aReading, aStartedCase, callOut, mailIn, mailOut } from '../../support/builders.ts';

const theCase = aStartedCase({ startedAt: '2025-06-02T10:00:00Z' });
const touches = (activities: Parameters<typeof aReading>[0]) =>
  readTouches(aReading({ case: theCase, ...activities })).map(({ label, day, dueAt, loggedAt }) => [
    label,
    formatDay(day),
    formatInstant(dueAt),
    loggedAt === Infinity ? null : formatInstant(loggedAt),
  ]);

it('pairs each touch with what was logged, in the order of time', () => {
  const activities = [
    mailOut('2025-06-05T10:00:00Z'),
    mailOut('2025-06-02T11:00:00Z'),
    callOut('2025-06-03T11:00:00Z'),
    mailOut('2025-06-03T12:00:00Z', { caseId: 'another' }),
    callOut('2025-06-02T12:00:00Z', { auto: true }),
    mailOut('2025-06-20T12:00:00Z'),
  ];
  expect(touches({ activities })).toEqual([
    ['First e-mail', '2025-06-02', '2025-06-03T00:00:00Z', '2025-06-02T11:00:00Z'],
    ['First call', '2025-06-04', '2025-06-05T00:00:00Z', '2025-06-03T11:00:00Z'],
    ['Second e-mail', '2025-06-06', '2025-06-07T00:00:00Z', '2025-06-05T10:00:00Z'],
    ['Third e-mail', '2025-06-08', '2025-06-09T00:00:00Z', null],
  ]);
});

it('owes none after the first reply to what was sent', () => {
  const activities = [mailIn('2025-06-02T09:00:00Z'), mailIn('2025-06-08T09:00:00Z'), mailIn('2025-06-04T12:00:00Z')];
  expect(touches({ activities }).map(([label]) => label)).toEqual(['First e-mail']);
});

it('owes what was due before a reply at that very midnight', () => {
  expect(touches({ activities: [mailIn('2025-06-05T00:00:00Z')] }).map(([label]) => label)).toEqual([
    'First e-mail',
    'First call',
  ]);
});
