import { describe, expect, it } from 'vitest';
import type { Activity } from '#shared/domain';
import { fy26 } from '#shared/handbook';
import { readLife } from '../../../shared/rules/case-life.ts';
import { aCase, aReading, aStartedCase, callOut, mailIn, mailOut } from '../../support/builders.ts';

const at = (instant: string) => Date.parse(instant);
const life = (activities: readonly Activity[] = [], theCase = aStartedCase()) =>
  readLife(aReading({ case: theCase, activities }));

describe('the life of a case', () => {
  it('has its opening, its target and its limit', () => {
    const { openedAt, targetAt, limitAt, targetDays, limitDays } = life();
    expect([openedAt, targetAt, limitAt, targetDays, limitDays]).toEqual([
      at('2025-06-10T09:00:00Z'),
      at('2025-06-17T09:00:00Z'),
      at('2025-06-25T09:00:00Z'),
      7,
      15,
    ]);
  });

  it('waits for its first review, and for no touch, until work starts', () => {
    const { startedAt, reviewDueAt, touches, ended } = life([], aCase());
    expect([startedAt, reviewDueAt, touches, ended]).toEqual([null, at('2025-06-13T08:00:00Z'), [], null]);
  });

  it('wants the touches on their days, and knows when each was logged, counted by channel', () => {
    const { touches } = life([
      mailOut('2025-06-11T15:00:00Z'),
      callOut('2025-06-11T10:00:00Z'),
      mailOut('2025-06-10T11:00:00Z'),
    ]);
    expect(touches.map(({ touch, wantedAt, loggedAt }) => [touch.id, wantedAt, loggedAt])).toEqual([
      ['email-1', at('2025-06-10T00:00:00Z'), at('2025-06-10T11:00:00Z')],
      ['call-1', at('2025-06-12T00:00:00Z'), at('2025-06-11T10:00:00Z')],
      ['email-2', at('2025-06-14T00:00:00Z'), at('2025-06-11T15:00:00Z')],
      ['email-3', at('2025-06-16T00:00:00Z'), null],
    ]);
  });

  it.each<readonly [string, Activity]>([
    ['an automatic mail', mailOut('2025-06-10T11:00:00Z', { auto: true })],
    ['what is not done yet', mailOut('2025-06-10T11:00:00Z', { done: false })],
    ['a mail dated after now', mailOut('2025-06-13T11:00:00Z')],
    ['a mail of the day before work started', mailOut('2025-06-09T23:59:00Z')],
    ['a mail on another case', mailOut('2025-06-10T11:00:00Z', { caseId: 'c2' })],
  ])('does not count %s as a touch', (_, activity) => {
    expect(life([activity]).touches.every(({ loggedAt }) => loggedAt === null)).toBe(true);
  });

  it('ends its cadence with the first reply after the first mail', () => {
    expect(
      life([
        mailIn('2025-06-10T09:30:00Z'),
        mailOut('2025-06-10T11:00:00Z'),
        mailIn('2025-06-11T08:00:00Z'),
        mailIn('2025-06-12T08:00:00Z'),
      ]).ended,
    ).toEqual({ by: 'reply', at: at('2025-06-11T08:00:00Z') });
  });

  it.each([
    ['In Progress: Blocked', 'blocked'],
    ['In Progress: Engaged', 'engaged'],
    ['Closed: Resolved', 'closed'],
    ['Open', 'callback'],
  ])('wants no touch while the status is %s', (status, by) => {
    expect(life([], aStartedCase({ status, nextStepsDate: '2025-12-01' })).ended).toEqual({ by, at: null });
  });

  it('has no cadence on a High Value Account, which is exempt too', () => {
    const { ended, exemptBy } = life([], aStartedCase({ subject: 'High Value Account' }));
    expect([ended, exemptBy]).toEqual([{ by: 'high-value', at: null }, 'trigger']);
  });

  it('is exempt while the customer asked for later', () => {
    expect(life([], aStartedCase({ status: 'Open', nextStepsDate: '2025-12-01' })).exemptBy).toBe('callback');
  });

  it('has run its cadence when every touch is logged', () => {
    const all = [
      mailOut('2025-06-10T11:00:00Z'),
      callOut('2025-06-11T11:00:00Z'),
      mailOut('2025-06-11T12:00:00Z'),
      mailOut('2025-06-12T08:00:00Z'),
    ];
    expect(life(all).ended).toEqual({ by: 'all-logged', at: null });
    expect(fy26.cadence).toHaveLength(all.length);
  });

  it('knows since when the customer is tried for, and until when', () => {
    expect(life([mailOut('2025-06-10T11:00:00Z')]).trying).toEqual({
      since: at('2025-06-10T11:00:00Z'),
      longEnoughAt: at('2025-06-25T11:00:00Z'),
    });
    expect(life().trying).toBeNull();
  });
});
