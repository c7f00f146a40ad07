import { describe, expect, it } from 'vitest';
import { filterCount, passOf } from '../../../shared/lists/filter-cases.ts';
import type { ListedCase } from '../../../shared/lists/listed-case.ts';
import { noFilters, type ListFilters } from '../../../shared/lists/list-view.ts';
import { aListedCase } from '../../support/listed-cases.ts';

const owing = (...kinds: ListedCase['facts']['obligations'][number]['kind'][]) => ({
  facts: { obligations: kinds.map((kind) => ({ kind })) },
});
const passes = (filters: Partial<ListFilters>, one: Partial<ListedCase>) =>
  passOf({ ...noFilters, ...filters })?.(aListedCase(one));

describe('what passes the filters', () => {
  it('is everything when none is set', () => {
    expect([passOf(noFilters), filterCount(noFilters)]).toEqual([null, 0]);
  });

  it.each<[string, Partial<ListFilters>, Partial<ListedCase>, Partial<ListedCase>]>([
    ['a band', { bands: ['breached', 'now'] }, { band: 'now' }, { band: 'quiet' }],
    ['a priority', { priorities: ['High'] }, { priority: 'High' }, { priority: 'Low' }],
    ['a status', { statuses: ['blocked'] }, { statusGroup: 'blocked' }, { statusGroup: 'engaged' }],
    ['a trigger', { triggers: ['pql'] }, { trigger: 'pql' }, { trigger: null }],
    ['no trigger', { triggers: ['none'] }, { trigger: null }, { trigger: 'pql' }],
    ['a region', { regions: ['EMEA'] }, { region: 'EMEA' }, { region: 'AMER' }],
    ['no region', { regions: ['none'] }, { region: null }, { region: 'AMER' }],
    ['an owner', { owners: ['u-ms'] }, { ownerId: 'u-ms' }, { ownerId: 'u-kk' }],
    ['a gap in the Required 10', { gaps: true }, owing('target', 'hygiene'), owing('target')],
    ['a high value account', { highValue: true }, { highValue: true }, { highValue: false }],
    ['somebody who waits', { waiting: true }, owing('reply'), owing('next-step', 'limit')],
  ])('has %s', (_what, filters, passing, failing) => {
    expect([passes(filters, passing), passes(filters, failing), filterCount({ ...noFilters, ...filters })]).toEqual([
      true,
      false,
      1,
    ]);
  });

  it('has to pass them all', () => {
    const filters: Partial<ListFilters> = { priorities: ['High'], gaps: true };
    expect(passes(filters, { priority: 'High', ...owing('hygiene') })).toBe(true);
    expect(passes(filters, { priority: 'High' })).toBe(false);
    expect(passes(filters, owing('hygiene'))).toBe(false);
  });
});
