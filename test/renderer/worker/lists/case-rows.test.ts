import { describe, expect, it } from 'vitest';
import type { Activity, Case } from '#shared/domain';
import { fy26 } from '#shared/handbook';
import { createCalendar, DAY_MS, parseInstant } from '#shared/lib';
import { DayBoard } from '../../../../renderer/worker/day/day-board.ts';
import { toRow } from '../../../../renderer/worker/lists/case-rows.ts';
import { choicesOf } from '../../../../renderer/worker/lists/list-choices.ts';
import type { Workspace } from '../../../../renderer/worker/workspace/workspace.ts';
import { WorkspaceIndex } from '../../../../renderer/worker/workspace/workspace-index.ts';
import { aCase, aContact, anAccount, aStartedCase, aUser, mailOut, NOW } from '../../../support/builders.ts';

const now = parseInstant(NOW);

function aDesk(cases: readonly Case[], activities: readonly Activity[] = []) {
  const index = new WorkspaceIndex();
  const touched = new Set<string>();
  index.put('users', { ...aUser(), stamp: 1 }, touched);
  index.put('users', { ...aUser({ id: 'u-ms', name: 'Mia Sato' }), stamp: 1 }, touched);
  index.put('accounts', { ...anAccount({ carr: 5000, region: 'EMEA' }), stamp: 1 }, touched);
  index.put('contacts', { ...aContact({ firstName: 'Dana' }), stamp: 1 }, touched);
  for (const one of activities) index.put('activities', { ...one, stamp: 1 }, touched);
  for (const one of cases) index.put('cases', { ...one, stamp: 1 }, touched);
  const board = new DayBoard(index, {
    edition: fy26,
    calendar: createCalendar({ zone: 'UTC' }),
    me: 'u-kk',
    owners: new Set(['u-kk']),
    roster: new Set(['KK']),
  });
  const entries = cases.map((one) => board.judgeCase(one, now));
  // A row asks of a workspace no more than these two.
  const workspace = { board, index } as unknown as Workspace;
  return { entries, row: (at = 0, when = now) => toRow(entries[at]!, workspace, when) };
}

describe('a row', () => {
  it('says of a case in progress why it is here, how it stands, and what comes next', () => {
    const worked = aStartedCase({
      accountId: 'a1',
      contactId: 'k1',
      nextSteps: '2025-06-11 KK Call Dana about the quote\n2025-06-10 KK First touch email to Dana',
      nextStepsDate: '2025-06-13',
    });
    const { row } = aDesk([worked], [mailOut('2025-06-10T11:00:00Z', { byId: 'u-kk' })]);
    expect(row()).toMatchObject({
      account: 'Acorn',
      contact: 'Dana Ito',
      mine: true,
      statusGroup: 'attempting',
      carr: 5000,
      trigger: 'Contact Sales Request',
      health: 'good',
      nextStep: '2025-06-11 KK Call Dana about the quote',
      nextStepsDate: '2025-06-13',
      closedAt: null,
    });
  });

  it('counts of the Required 10 what applies and what is met', () => {
    const { row } = aDesk([aStartedCase()]);
    const { met, applicable } = row();
    expect([applicable > met, met > 0, applicable <= 12]).toEqual([true, true, true]);
  });

  it('asks nothing of the Next Steps of a case that was not started, and says what is wrong with the others', () => {
    const { row } = aDesk([aCase({ id: 'c1' }), aStartedCase({ id: 'c2', nextSteps: 'Waiting on billing' })]);
    expect([row(0).health, row(1).health]).toEqual(['none', 'error']);
  });

  it('says of a closed case how and when, and not that nothing is owed', () => {
    const { row } = aDesk([aCase({ status: 'Closed: Duplicate', closedAt: '2025-06-11T09:00:00Z' })]);
    expect(row()).toMatchObject({
      reason: 'Closed: Duplicate',
      statusGroup: 'closed',
      closedAt: now - DAY_MS,
      dueAt: null,
    });
  });

  it('marks Next Steps anew on the next day, though nothing was changed', () => {
    const due = aStartedCase({ nextSteps: '2025-06-12 KK Call Dana about the quote', nextStepsDate: '2025-06-12' });
    const { row } = aDesk([due]);
    expect([row().health, row(0, now + DAY_MS).health]).toEqual(['good', 'warning']);
  });

  it('of a colleague’s case is not mine', () => {
    const { row } = aDesk([aCase({ ownerId: 'u-ms' })]);
    expect([row().mine, row().owner]).toEqual([false, 'Mia Sato']);
  });
});

describe('what there is to filter by', () => {
  it('is what the cases have, counted, with names a person knows', () => {
    const { entries } = aDesk([
      aCase({ id: 'c1', accountId: 'a1' }),
      aStartedCase({ id: 'c2', subject: 'Vacation', ownerId: 'u-ms' }),
      aCase({ id: 'c3', subject: 'Hand-Raise PQL', status: 'Closed: Resolved' }),
    ]);
    expect(choicesOf(entries, fy26)).toEqual({
      statuses: [
        { value: 'open', label: 'Open', count: 1 },
        { value: 'attempting', label: 'Attempting contact', count: 1 },
        { value: 'closed', label: 'Closed', count: 1 },
      ],
      triggers: [
        { value: 'contact-sales', label: 'Contact Sales Request', count: 1 },
        { value: 'pql', label: 'Hand-Raise PQL', count: 1 },
        { value: 'none', label: 'None named', count: 1 },
      ],
      regions: [
        { value: 'EMEA', label: 'EMEA', count: 1 },
        { value: 'none', label: 'Not known', count: 2 },
      ],
      owners: [
        { value: 'u-kk', label: 'Kim Kowalski', count: 2 },
        { value: 'u-ms', label: 'Mia Sato', count: 1 },
      ],
    });
  });
});
