import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankDay } from '#shared/day';
import { fy26 } from '#shared/handbook';
import { createCalendar, parseInstant } from '#shared/lib';
import {
  aCase,
  anAccount,
  aStartedCase,
  aUser,
  aWorkspace,
  callOut,
  mailIn,
  mailOut,
  NOW,
} from '../../support/builders.ts';

const options = { edition: fy26, me: 'u-kk', now: parseInstant(NOW), calendar: createCalendar({ zone: 'UTC' }) };

const workspace = aWorkspace({
  users: [aUser(), aUser({ id: 'u-ms', name: 'Mara Silva', initials: 'MS' })],
  accounts: [anAccount({ id: 'small', carr: 10 }), anAccount({ id: 'large', carr: 9000 })],
  cases: [
    aCase({ id: 'new', accountId: 'small' }),
    aCase({ id: 'new-large', accountId: 'large' }),
    aCase({ id: 'of-another', ownerId: 'u-ms' }),
    aCase({ id: 'closed', status: 'Closed: Duplicate' }),
    aStartedCase({ id: 'waits', priority: 'Low' }),
    aStartedCase({ id: 'chased', status: 'In Progress: Engaged' }),
  ],
  activities: [
    mailIn('2025-06-10T12:00:00Z', { caseId: 'waits' }),
    mailOut('2025-06-10T11:00:00Z', { caseId: 'chased' }),
    callOut('2025-06-11T11:00:00Z', { caseId: 'chased' }),
  ],
});

describe('rankDay', () => {
  it('lists the open cases of one person, the most owed first, each with its reason', () => {
    expect(
      rankDay(workspace, options).map(({ rank, caseId, band, leading, reason }) => [
        rank,
        caseId,
        band,
        leading,
        reason,
      ]),
    ).toEqual([
      [1, 'waits', 'breached', 'reply', 'Reply to customer was due yesterday'],
      [2, 'chased', 'slipping', 'hygiene', '2 of the Required 10 missing'],
      [3, 'new-large', 'planned', 'review', 'First review due tomorrow'],
      [4, 'new', 'planned', 'review', 'First review due tomorrow'],
    ]);
  });

  it('shows every obligation with its due and its own band', () => {
    expect(rankDay(workspace, options).at(-1)?.obligations).toEqual([
      { kind: 'review', dueAt: '2025-06-13T08:00:00Z', band: 'planned' },
      { kind: 'target', dueAt: '2025-06-19T08:00:00Z', band: 'planned' },
      { kind: 'limit', dueAt: '2025-06-27T08:00:00Z', band: 'planned' },
    ]);
  });

  it('does not depend on the order of the bundle', () => {
    const reordered = fc.record({
      cases: fc.shuffledSubarray([...workspace.cases], { minLength: workspace.cases.length }),
      activities: fc.shuffledSubarray([...workspace.activities], { minLength: workspace.activities.length }),
    });
    const expected = rankDay(workspace, options);
    fc.assert(
      fc.property(reordered, (other) => {
        expect(rankDay({ ...workspace, ...other }, options)).toEqual(expected);
      }),
    );
  });

  it('is empty for someone without open cases', () => {
    expect(rankDay(workspace, { ...options, me: 'u-nobody' })).toEqual([]);
  });
});
