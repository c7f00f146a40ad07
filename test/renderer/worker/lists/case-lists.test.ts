import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '#shared/domain';
import { fy26 } from '#shared/handbook';
import { createCalendar, parseInstant } from '#shared/lib';
import { dayShape, listSources, noFilters, sortings, type ListView } from '#shared/lists';
import { DayBoard } from '../../../../renderer/worker/day/day-board.ts';
import { CaseLists } from '../../../../renderer/worker/lists/case-lists.ts';
import { Slices } from '../../../../renderer/worker/slices.ts';
import { WorkspaceIndex } from '../../../../renderer/worker/workspace/workspace-index.ts';
import { aCase, anAccount, aStartedCase, aUser, NOW } from '../../../support/builders.ts';

const start = parseInstant(NOW);
const view = (change: Partial<ListView> = {}): ListView => ({ ...dayShape, search: '', ...change });
const everything = view({ source: 'all', groupBy: 'none' });

async function someLists(cases: readonly Case[]) {
  const index = new WorkspaceIndex();
  const touched = new Set<string>();
  for (const user of [aUser(), aUser({ id: 'u-ms', name: 'Mia Sato' })])
    index.put('users', { ...user, stamp: 1 }, touched);
  index.put('accounts', { ...anAccount({ carr: 5000 }), stamp: 1 }, touched);
  index.put('accounts', { ...anAccount({ id: 'a2', name: 'Zebra', region: 'EMEA' }), stamp: 1 }, touched);
  const judge = {
    edition: fy26,
    calendar: createCalendar({ zone: 'Europe/Berlin' }),
    me: 'u-kk',
    owners: new Set(['u-kk']),
    roster: new Set(['KK']),
  };
  const board = new DayBoard(index, judge);
  const lists = new CaseLists(board);
  const evaluate = (ids: Iterable<string>) => board.evaluate(ids, () => start, new Slices(() => performance.now()));
  const put = async (...changed: readonly Case[]) => {
    for (const one of changed) index.put('cases', { ...one, stamp: 2 }, new Set());
    await evaluate(changed.map((one) => one.id));
  };
  await put(...cases);
  const ids = (of: ListView) => lists.list(of).entries.map((entry) => entry.id);
  return { board, index, lists, put, evaluate, ids };
}

const closed = { status: 'Closed: Resolved', closedAt: '2025-06-11T08:30:00Z' };

describe('the sources', () => {
  it('have each what belongs to them', async () => {
    const { ids, lists } = await someLists([
      aCase({ id: 'mine' }),
      aCase({ id: 'closed', ...closed }),
      aCase({ id: 'theirs', ownerId: 'u-ms', createdById: 'u-kk' }),
      aStartedCase({ id: 'untidy' }),
    ]);
    const found = listSources.map((source) => [source, ids(view({ source, groupBy: 'none' })).sort()]);
    expect(found).toEqual([
      ['day', ['mine', 'untidy']],
      ['mine-open', ['mine', 'untidy']],
      ['mine-closed', ['closed']],
      ['colleagues', ['theirs']],
      ['created', ['theirs']],
      ['all', ['closed', 'mine', 'theirs', 'untidy']],
      ['clean-up', ['untidy']],
    ]);
    expect(listSources.map((source) => lists.count(source))).toEqual(found.map(([, list]) => list?.length));
  });
});

const anyCase = fc.record({
  id: fc.constantFrom('c1', 'c2', 'c3', 'c4', 'c5', 'c6'),
  subject: fc.constantFrom('Referral', 'High Value Account', 'Re: invoice', 'Hand-Raise PQL'),
  priority: fc.constantFrom('High' as const, 'Low' as const),
  ownerId: fc.constantFrom('u-kk', 'u-ms'),
  accountId: fc.constantFrom('a1', 'a2'),
  status: fc.constantFrom('Open', 'In Progress: Engaged', 'Closed: Resolved'),
  createdAt: fc.constantFrom('2025-06-01T08:00:00Z', '2025-06-11T08:00:00Z'),
});

describe('a list that is kept', () => {
  it('stands after any changes as if it had been made anew, in every order, source and search', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyCase, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...sortings),
        fc.boolean(),
        fc.constantFrom(...listSources),
        fc.constantFrom('', 're', 're: i', 'zebra'),
        async (rounds, by, descending, source, search) => {
          const wish = view({ source, search, sort: { by, descending }, groupBy: 'status' });
          const kept = await someLists([]);
          kept.ids(wish);
          for (const round of rounds) {
            await kept.put(...round.map((one) => aCase(one)));
            const now = [...kept.index.cases.values()];
            const fresh = await someLists(now);
            expect(kept.ids(wish)).toEqual(fresh.ids(wish));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('lets go of a case that is gone', async () => {
    const { ids, index, evaluate } = await someLists([aCase({ id: 'c1' }), aCase({ id: 'c2' })]);
    const byAccount = view({ source: 'all', sort: { by: 'account', descending: false } });
    expect(ids(byAccount)).toEqual(['c1', 'c2']);
    index.remove('cases', 'c1', new Set());
    await evaluate(['c1']);
    expect(ids(byAccount)).toEqual(['c2']);
  });

  it('is the same list for the same question, and names its groups', async () => {
    const { lists, put } = await someLists([aCase({ id: 'c1' })]);
    const first = lists.list(view());
    expect(lists.list(view())).toBe(first);
    expect(first.groups).toEqual([{ key: 'planned', label: 'Planned', band: 'planned', start: 0, count: 1 }]);
    await put(aCase({ id: 'c2' }));
    expect(lists.list(view()).groupsId).not.toBe(first.groupsId);
  });

  it('says how many there are, whatever is filtered or searched', async () => {
    const { lists } = await someLists([aCase({ id: 'c1' }), aCase({ id: 'c2', priority: 'Low' })]);
    const { all, entries } = lists.list(view({ filters: { ...noFilters, priorities: ['Low'] } }));
    expect([all, entries.map((one) => one.id)]).toEqual([2, ['c2']]);
    expect(lists.list(view({ search: 'zebra' })).all).toBe(2);
  });

  it('tells the place of a case, also in an order of its own', async () => {
    const { lists } = await someLists([aCase({ id: 'c1', accountId: 'a2' }), aCase({ id: 'c2', accountId: 'a1' })]);
    const byAccount = view({ sort: { by: 'account', descending: true }, groupBy: 'none' });
    expect([
      lists.indexOf(byAccount, 'c1'),
      lists.indexOf(byAccount, 'c2'),
      lists.indexOf(byAccount, 'nobody'),
    ]).toEqual([0, 1, -1]);
  });
});

describe('searching', () => {
  it('finds every word in subject, account, number, web e-mail and next steps, whatever their case and order', async () => {
    const { ids, lists } = await someLists([
      aCase({ id: 'c1', subject: 'Renewal for Zürich', accountId: 'a1', caseNumber: '00104512' }),
      aCase({
        id: 'c2',
        webEmail: 'dana@north.example',
        nextSteps: '2025-06-12 KK Call Dana\n2025-06-11 KK about seats',
      }),
    ]);
    const found = (search: string) => ids({ ...everything, search });
    expect(['ZÜRICH renewal', 'acorn', '104512', 'north.example seats', 'nothing'].map(found)).toEqual([
      ['c1'],
      ['c1'],
      ['c1'],
      ['c2'],
      [],
    ]);
    expect([
      lists.indexOf({ ...everything, search: 'dana' }, 'c2'),
      lists.indexOf({ ...everything, search: 'dana' }, 'c1'),
    ]).toEqual([0, -1]);
  });

  it('finds the same key by key as in one go, and after the list has changed meanwhile', async () => {
    const { ids, put } = await someLists([
      aCase({ id: 'c1', subject: 'Renewal quote' }),
      aCase({ id: 'c2', subject: 'Quota renewed' }),
    ]);
    const found = (search: string) => ids({ ...everything, search }).sort();
    expect(['q', 'quot', 'quot re', 'quote re', 'quot re'].map(found)).toEqual([
      ['c1', 'c2'],
      ['c1', 'c2'],
      ['c1', 'c2'],
      ['c1'],
      ['c1', 'c2'],
    ]);
    await put(aCase({ id: 'c2', subject: 'Quote renewed' }));
    expect(found('quote re')).toEqual(['c1', 'c2']);
  });
});
