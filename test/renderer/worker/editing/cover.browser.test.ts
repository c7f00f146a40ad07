import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cover, leaveToOwner, planTakeOver } from '../../../../renderer/worker/editing/cover.ts';
import { save } from '../../../../renderer/worker/editing/work.ts';
import { anAccount, anActivity, aStartedCase, aUser, mailIn, mailOut } from '../../../support/builders.ts';
import { changesOf, TestDesk, type Records } from './a-desk.ts';

const mara = aUser({ id: 'u-ms', name: 'Mara Silva', initials: 'MS' });
const away = (from: string, to: string, coveredBy = 'Kim Kowalski', byId = 'u-ms') =>
  anActivity({
    id: `away ${byId}`,
    kind: 'meeting',
    subject: `Away, covered by ${coveredBy}`,
    at: `${from}T00:00:00Z`,
    endsAt: `${to}T00:00:00Z`,
    byId,
  });
const maras = aStartedCase({ id: 'c-ms', caseNumber: '2001', ownerId: 'u-ms', accountId: 'a1' });
const wrote = (at: string, id = 'm1') => mailIn(at, { id, caseId: 'c-ms', contactId: 'k1' });
const card = {
  id: 'c-ms', caseNumber: '2001', subject: maras.subject, account: 'Acorn', owner: 'Mara Silva', until: '2025-06-13',
  wroteAt: Date.UTC(2025, 5, 12, 7),
}; // prettier-ignore

let desk: TestDesk;
const open = async (activities: Records['activities']) => {
  desk = await TestDesk.open({
    users: [aUser(), mara],
    accounts: [anAccount()],
    cases: [maras],
    activities: activities ?? [],
  });
};
beforeEach(() => open([away('2025-06-11', '2025-06-13'), wrote('2025-06-12T07:00:00Z')]));
afterEach(() => desk.close());

describe('what waits for me as a cover (FLOW-3)', () => {
  it('is a case of the colleague who is away, once its customer has written', async () => {
    expect(await cover(desk.work)).toEqual({ awayUntil: null, cards: [card] });
  });

  it.each([
    ['the customer wrote before they left', [away('2025-06-11', '2025-06-13'), wrote('2025-06-10T23:00:00Z')]],
    [
      'somebody has answered',
      [
        away('2025-06-11', '2025-06-13'),
        wrote('2025-06-12T07:00:00Z'),
        mailOut('2025-06-12T08:00:00Z', { id: 'm2', caseId: 'c-ms' }),
      ],
    ],
    ['another covers', [away('2025-06-11', '2025-06-13', 'Ola Nordmann'), wrote('2025-06-12T07:00:00Z')]],
    ['they are still here', [away('2025-06-13', '2025-06-20'), wrote('2025-06-12T07:00:00Z')]],
    ['they are back', [away('2025-06-02', '2025-06-11'), wrote('2025-06-10T07:00:00Z')]],
  ] as const)('is nothing where %s', async (_why, activities) => {
    await desk.close();
    await open(activities);
    expect((await cover(desk.work)).cards).toEqual([]);
  });

  it('becomes mine with one action, which one undo takes back', async () => {
    const { label } = await save(desk.work, planTakeOver(desk.work, 'c-ms'));
    expect([label, (await desk.stored('c-ms'))?.['ownerId'], (await cover(desk.work)).cards]).toEqual([
      'Take over 2001 from Mara Silva', 'u-kk', [],
    ]); // prettier-ignore
    await desk.work.editor.undo();
    expect((await cover(desk.work)).cards).toEqual([card]);
  });

  it('goes when it is left to its owner, and comes back when the customer writes again', async () => {
    await leaveToOwner(desk.work, 'c-ms');
    expect((await cover(desk.work)).cards).toEqual([]);
    await desk.workspace.committer.commit({
      changes: changesOf({ activities: [wrote('2025-06-12T08:30:00Z', 'm3')] }, 2),
    });
    await desk.workspace.settled();
    expect((await cover(desk.work)).cards).toEqual([{ ...card, wroteAt: Date.UTC(2025, 5, 12, 8, 30) }]);
  });
});

describe('my own absence', () => {
  it('pauses the figures until its last day, from its first', async () => {
    await desk.close();
    await open([away('2025-06-12', '2025-06-20', 'Mara Silva', 'u-kk')]);
    expect((await cover(desk.work)).awayUntil).toBe('2025-06-20');
    desk.clock.now = Date.UTC(2025, 5, 11, 9);
    expect((await cover(desk.work)).awayUntil).toBeNull();
  });
});
