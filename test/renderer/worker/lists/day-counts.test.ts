import { describe, expect, it } from 'vitest';
import type { Activity, Case } from '#shared/domain';
import { fy26 } from '#shared/handbook';
import { createCalendar, parseInstant } from '#shared/lib';
import { DayBoard } from '../../../../renderer/worker/day/day-board.ts';
import { dayCounts } from '../../../../renderer/worker/lists/day-counts.ts';
import { Slices } from '../../../../renderer/worker/slices.ts';
import { WorkspaceIndex } from '../../../../renderer/worker/workspace/workspace-index.ts';
import { aCase, aStartedCase, aUser, mailIn, mailOut, NOW } from '../../../support/builders.ts';

const now = parseInstant(NOW);

async function counts(cases: readonly Case[], activities: readonly Activity[] = []) {
  const index = new WorkspaceIndex();
  const touched = new Set<string>();
  index.put('users', { ...aUser(), stamp: 1 }, touched);
  for (const one of activities) index.put('activities', { ...one, stamp: 1 }, touched);
  for (const one of cases) index.put('cases', { ...one, stamp: 1 }, touched);
  const board = new DayBoard(index, {
    edition: fy26,
    calendar: createCalendar({ zone: 'UTC' }),
    me: 'u-kk',
    owners: new Set(['u-kk']),
    roster: new Set(['KK']),
  });
  const slices = new Slices(() => performance.now());
  await board.evaluateAll(() => now, slices);
  await board.evaluateOthers(() => now, slices);
  const { day, done, left } = dayCounts(board, now);
  return { day, done, left };
}

/** In progress, with its next step in two days: nothing is owed on it today. */
const quiet = (with_: Partial<Case> = {}) =>
  aStartedCase({
    status: 'In Progress: Engaged',
    nextSteps: '2025-06-11 KK Call Dana about seats',
    nextStepsDate: '2025-06-14',
    ...with_,
  });

describe('how far the day is', () => {
  it('has left what is breached, or owed something by the end of today', async () => {
    const late = aCase({ id: 'late', createdAt: '2025-06-01T08:00:00Z', routedAt: '2025-06-01T08:00:00Z' });
    const today = quiet({ id: 'today', nextStepsDate: '2025-06-12' });
    expect(await counts([late, today, quiet({ id: 'later' })])).toEqual({ day: 3, done: 0, left: 2 });
  });

  it('has done what its owner worked today and owes nothing more today', async () => {
    const mailed = quiet({ id: 'mailed' });
    const noted = quiet({ id: 'noted', nextSteps: '2025-06-12 KK Sent Dana the quote' });
    const waiting = quiet({ id: 'waiting' });
    const closed = aCase({ id: 'closed', status: 'Closed: Resolved', closedAt: '2025-06-12T08:30:00Z' });
    const before = aCase({ id: 'before', status: 'Closed: Resolved', closedAt: '2025-06-11T08:30:00Z' });
    const activities = [
      mailOut('2025-06-12T08:00:00Z', { id: '1', caseId: 'mailed', byId: 'u-kk' }),
      mailIn('2025-06-12T08:00:00Z', { id: '2', caseId: 'waiting' }),
    ];
    expect(await counts([mailed, noted, waiting, closed, before], activities)).toEqual({ day: 3, done: 3, left: 0 });
  });

  it('does not count a colleague’s work as mine', async () => {
    const theirs = aCase({
      id: 'theirs',
      ownerId: 'u-ms',
      status: 'Closed: Resolved',
      closedAt: '2025-06-12T08:30:00Z',
    });
    const touched = quiet({ id: 'touched' });
    const activities = [mailOut('2025-06-12T08:00:00Z', { id: '1', caseId: 'touched', byId: 'u-ms' })];
    expect(await counts([theirs, touched], activities)).toEqual({ day: 1, done: 0, left: 0 });
  });
});
