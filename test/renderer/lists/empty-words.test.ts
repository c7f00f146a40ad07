import { describe, expect, it } from 'vitest';
import { dayShape, listSources, noFilters } from '#shared/lists';
import { emptyWords } from '../../../renderer/features/lists/empty-words.ts';

const calm = { view: { ...dayShape, search: '' }, all: 0, syncing: false, manager: false, shared: false };

describe('an empty list', () => {
  it('says of each source what belongs there', () => {
    const titles = listSources.map((source) => emptyWords({ ...calm, view: { ...calm.view, source } }).title);
    expect(new Set(titles).size).toBe(listSources.length);
  });

  it('blames the search or the filters where they hide something, and offers to clear them', () => {
    const filtered = { ...calm.view, filters: { ...noFilters, gaps: true } };
    const ways = [
      emptyWords({ ...calm, all: 5, view: { ...calm.view, search: 'zebra' } }),
      emptyWords({ ...calm, all: 5, view: { ...filtered, search: 'zebra' } }),
      emptyWords({ ...calm, all: 1, view: filtered }),
    ];
    expect(ways.map(({ way }) => way)).toEqual(['clear-search', 'clear-filters', 'clear-filters']);
    expect(ways[2]?.text).toBe('One case is hidden by them.');
  });

  it('offers the next of the shared queue where the edition has one, to whoever works cases', () => {
    const way = (change: object) => emptyWords({ ...calm, shared: true, ...change }).way;
    const mine = { ...calm.view, source: 'mine-closed' as const };
    expect([way({}), way({ manager: true }), way({ view: mine })]).toEqual(['pick-up-next', null, null]);
  });

  it('says that cases are on their way while the first sync runs', () => {
    expect(emptyWords({ ...calm, syncing: true }).title).toBe('No cases here yet.');
  });
});
