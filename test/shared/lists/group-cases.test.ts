import { describe, expect, it } from 'vitest';
import { fy26 } from '#shared/handbook';
import { groupCases } from '../../../shared/lists/group-cases.ts';
import type { Grouping } from '../../../shared/lists/list-view.ts';
import type { ListedCase } from '../../../shared/lists/listed-case.ts';
import { aListedCase } from '../../support/listed-cases.ts';

/** The groups as `label: ids`, in the order in which the list shows them. */
function grouped(by: Grouping, cases: Readonly<Record<string, Partial<ListedCase>>>): string[] {
  const rows = Object.entries(cases).map(([id, one]) => aListedCase({ id, ...one }));
  const { entries, groups } = groupCases(rows, by, fy26);
  return groups.map(({ label, start, count }) => {
    const ids = entries.slice(start, start + count).map((one) => one.id);
    return `${label}: ${ids.join(' ')}`;
  });
}

describe('groups', () => {
  it.each<[Grouping, Readonly<Record<string, Partial<ListedCase>>>, readonly string[]]>([
    ['band', { a: { band: 'quiet' }, b: { band: 'breached' }, c: { band: 'quiet' } }, ['Breached: b', 'Quiet: a c']],
    [
      'priority',
      { a: { priority: 'Low' }, b: { priority: 'High' }, c: { priority: 'Low' } },
      ['High priority: b', 'Low priority: a c'],
    ],
    [
      'category',
      { a: { category: null }, b: { category: 'churn' }, c: { category: 'inbound' } },
      ['Inbound request: c', 'Churn and contraction: b', 'No trigger in the subject: a'],
    ],
    [
      'trigger',
      { a: { trigger: null }, b: { trigger: 'pql' }, c: { trigger: 'contact-sales' } },
      ['Contact Sales Request: c', 'Hand-Raise PQL: b', 'No trigger in the subject: a'],
    ],
    [
      'status',
      { a: { status: 'Closed: Resolved' }, b: { status: 'Of our own' }, c: { status: 'Open' } },
      ['Open: c', 'Closed: Resolved: a', 'Of our own: b'],
    ],
    [
      'account',
      {
        a: { accountId: 'z', account: 'Zebra' },
        b: { accountId: null, account: null },
        c: { accountId: 'z', account: 'Zebra' },
      },
      ['Zebra: a c', 'No account: b'],
    ],
    [
      'owner',
      { a: { ownerId: 'u2', owner: null }, b: { ownerId: 'u1', owner: 'Ana' } },
      ['Owner not known: a', 'Ana: b'],
    ],
    ['none', { a: {} }, []],
  ])('by %s stand in their own order, else in that of their first case', (by, cases, expected) => {
    expect(grouped(by, cases)).toEqual(expected);
  });

  it('leave a list as it is that is grouped already', () => {
    const rows = [aListedCase({ id: 'a', band: 'now' }), aListedCase({ id: 'b', band: 'planned' })];
    expect(groupCases(rows, 'band', fy26).entries).toBe(rows);
    const apart = [...rows, aListedCase({ id: 'c', band: 'now' })];
    expect(groupCases(apart, 'band', fy26).entries.map((one) => one.id)).toEqual(['a', 'c', 'b']);
  });

  it('tell which band they are, where they are bands', () => {
    const rows = [aListedCase({ band: 'now' })];
    expect(groupCases(rows, 'band', fy26).groups).toEqual([
      { key: 'now', label: 'Now', band: 'now', start: 0, count: 1 },
    ]);
    expect(groupCases(rows, 'owner', fy26).groups[0]?.band).toBeNull();
  });
});
