import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankDay } from '#shared/day';
import type { Activity, Case } from '#shared/domain';
import { fy26 } from '#shared/handbook';
import { createCalendar, DAY_MS, HOUR_MS, parseInstant } from '#shared/lib';
import { bandCounts, DayBoard } from '../../../../renderer/worker/day/day-board.ts';
import { Slices } from '../../../../renderer/worker/slices.ts';
import { WorkspaceIndex } from '../../../../renderer/worker/workspace/workspace-index.ts';
import { aCase, anAccount, aStartedCase, aUser, mailIn, mailOut, NOW } from '../../../support/builders.ts';

const start = parseInstant(NOW);
const calendar = createCalendar({ zone: 'Europe/Berlin' });
const slices = (): Slices => new Slices(() => performance.now());

interface Scene {
  readonly cases: readonly Case[];
  readonly activities?: readonly Activity[];
}

async function aBoard(
  { cases, activities = [] }: Scene,
  now = start,
): Promise<{ board: DayBoard; index: WorkspaceIndex }> {
  const index = new WorkspaceIndex();
  const touched = new Set<string>();
  index.put('users', { ...aUser(), stamp: 1 }, touched);
  index.put('accounts', { ...anAccount({ carr: 5000 }), stamp: 1 }, touched);
  for (const activity of activities) index.put('activities', { ...activity, stamp: 1 }, touched);
  for (const one of cases) index.put('cases', { ...one, stamp: 1 }, touched);
  const board = new DayBoard(index, {
    edition: fy26,
    calendar,
    me: 'u-kk',
    owners: new Set(['u-kk']),
    roster: new Set(['KK']),
  });
  await board.evaluateAll(() => now, slices());
  return { board, index };
}

const shown = (board: DayBoard): readonly unknown[] =>
  board.entries.map((entry) => [entry.id, entry.band, entry.leading?.kind ?? null]);

/** The order worked out from nothing at an instant, as the CLI does. */
function anew({ cases, activities = [] }: Scene, now: number): readonly unknown[] {
  const around = {
    users: [aUser()],
    accounts: [anAccount({ carr: 5000 })],
    contacts: [],
    leads: [],
    opportunities: [],
    activities,
  };
  return rankDay({ ...around, cases }, { edition: fy26, me: 'u-kk', now, calendar }).map((row) => [
    row.caseId,
    row.band,
    row.leading,
  ]);
}

const aSceneCase = fc
  .record({
    started: fc.boolean(),
    hoursOld: fc.integer({ min: 1, max: 400 }),
    priority: fc.constantFrom('High' as const, 'Medium' as const, 'Low' as const),
    due: fc.option(fc.integer({ min: -3, max: 6 })),
    mails: fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 300 })), { maxLength: 4 }),
    subject: fc.constantFrom('Contact Sales Request', 'High Value Account', 'First Order', 'Referral'),
  })
  .map(({ started, hoursOld, priority, due, mails, subject }) => (at: number) => {
    const id = `c${at}`;
    const instant = (hoursAgo: number): string => new Date(start - hoursAgo * HOUR_MS).toISOString();
    const make = started ? aStartedCase : aCase;
    const createdAt = instant(hoursOld);
    const theCase = make({
      id, subject, priority, createdAt, routedAt: createdAt, accountId: 'a1',
      ...(started && { startedAt: createdAt }),
      ...(due !== null && { nextSteps: '2025-06-10 KK Sent the quote to Dana', nextStepsDate: new Date(start + due * DAY_MS).toISOString().slice(0, 10) }),
    }); // prettier-ignore
    const activities = mails.map(([inbound, hoursAgo], n) =>
      (inbound ? mailIn : mailOut)(instant(hoursAgo), { id: `${id}-${n}`, caseId: id }),
    );
    return { theCase, activities };
  });

const aScene = fc.array(aSceneCase, { minLength: 1, maxLength: 12 }).map((makes): Scene => {
  const made = makes.map((make, at) => make(at));
  return { cases: made.map((one) => one.theCase), activities: made.flatMap((one) => one.activities) };
});

describe('the list as time passes', () => {
  it('stands at every instant as if it had been worked out anew', async () => {
    await fc.assert(
      fc.asyncProperty(
        aScene,
        fc.array(fc.integer({ min: 1, max: 96 }), { minLength: 1, maxLength: 5 }),
        async (scene, hours) => {
          const { board } = await aBoard(scene);
          expect(shown(board)).toEqual(anew(scene, start));
          let now = start;
          for (const step of hours) {
            now += step * HOUR_MS;
            await board.evaluate(board.passTime(now), () => now, slices());
            expect(shown(board)).toEqual(anew(scene, now));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('needs no look before its next change', async () => {
    await fc.assert(
      fc.asyncProperty(aScene, async (scene) => {
        const { board } = await aBoard(scene);
        const next = board.nextChange();
        const before = next === null ? start + 900 * DAY_MS : next - 1;
        expect(anew(scene, before)).toEqual(shown(board));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the list as cases change', () => {
  it('takes in a new case, moves a changed one, and lets go of one that is closed, gone or no longer mine', async () => {
    const { board, index } = await aBoard({ cases: [aCase({ id: 'c1' }), aCase({ id: 'c2' }), aCase({ id: 'c3' })] });
    const touched = new Set<string>();
    index.put('cases', { ...aCase({ id: 'c1', status: 'Closed: Resolved' }), stamp: 2 }, touched);
    index.put('cases', { ...aCase({ id: 'c2', ownerId: 'u-ms' }), stamp: 2 }, touched);
    index.remove('cases', 'c3', touched);
    index.put('cases', { ...aCase({ id: 'c4' }), stamp: 2 }, touched);
    const { version } = board;
    await board.evaluate(touched, () => start, slices());
    expect(board.entries.map((entry) => entry.id)).toEqual(['c4']);
    expect(board.version).toBeGreaterThan(version);
  });

  it('stands again from a snapshot as it stood, brought up to now', async () => {
    const scene: Scene = {
      cases: [aCase({ id: 'c1' }), aStartedCase({ id: 'c2' }), aCase({ id: 'c3', priority: 'Low' })],
    };
    const { board } = await aBoard(scene);
    const { board: second, index } = await aBoard({ cases: [] });
    second.restore(structuredClone([...board.entries]), start);
    expect(shown(second)).toEqual(shown(board));
    expect(index.cases.size).toBe(0);
  });
});

describe('what is not on the list', () => {
  it('is on the board all the same, once it was looked at: closed cases and colleagues’', async () => {
    const mine = aCase({ id: 'c1' });
    const closed = aCase({ id: 'c2', status: 'Closed: Resolved', closedAt: '2025-06-12T08:30:00Z' });
    const theirs = aCase({ id: 'c3', ownerId: 'u-ms' });
    const { board } = await aBoard({ cases: [mine, closed, theirs] });
    expect([...board.others]).toEqual([]);
    await board.evaluateOthers(() => start, slices());
    expect([...board.others].map((one) => [one.id, one.statusGroup, one.band])).toEqual([
      ['c2', 'closed', 'quiet'],
      ['c3', 'open', 'slipping'],
    ]);
    expect([board.entries.map((one) => one.id), board.get('c2')?.closedAt]).toEqual([
      ['c1'],
      Date.parse('2025-06-12T08:30:00Z'),
    ]);
  });

  it('leaves it, joins it and is told of', async () => {
    const { board, index } = await aBoard({ cases: [aCase({ id: 'c1' }), aCase({ id: 'c2', ownerId: 'u-ms' })] });
    await board.evaluateOthers(() => start, slices());
    const told: unknown[] = [];
    board.onChange = (changed, gone) => told.push([changed.map((one) => one.id), gone]);
    const touched = new Set<string>();
    index.put('cases', { ...aCase({ id: 'c1', ownerId: 'u-ms' }), stamp: 2 }, touched);
    index.put('cases', { ...aCase({ id: 'c2' }), stamp: 2 }, touched);
    await board.evaluate(touched, () => start, slices());
    index.remove('cases', 'c1', new Set());
    await board.evaluate(['c1'], () => start, slices());
    expect([board.entries.map((one) => one.id), [...board.others], told]).toEqual([
      ['c2'],
      [],
      [
        [['c1', 'c2'], []],
        [[], ['c1']],
      ],
    ]);
  });

  it('moves with time, too', async () => {
    const { board } = await aBoard({ cases: [aCase({ id: 'c1', ownerId: 'u-ms' })] });
    await board.evaluateOthers(() => start, slices());
    const later = start + 30 * HOUR_MS;
    expect(board.nextChange()).toBeLessThan(later);
    await board.evaluate(board.passTime(later), () => later, slices());
    expect(board.get('c1')?.band).toBe('breached');
  });
});

describe('the bands of the list', () => {
  it('are counted, and each is one stretch', async () => {
    const { board } = await aBoard({
      cases: [
        aCase({ id: 'c1', createdAt: '2025-06-01T08:00:00Z', routedAt: '2025-06-01T08:00:00Z' }),
        aCase({ id: 'c2' }),
        aCase({ id: 'c3' }),
      ],
    });
    expect(bandCounts(board.entries)).toEqual({ breached: 1, now: 0, slipping: 0, planned: 2, quiet: 0 });
    expect(bandCounts([])).toEqual({ breached: 0, now: 0, slipping: 0, planned: 0, quiet: 0 });
  });
});
