import { describe, expect, it } from 'vitest';
import { dayShape, listShapeSchema, listViewSchema, noFilters } from '../../../shared/lists/list-view.ts';

describe('a view of a list', () => {
  it('is the day to begin with', () => {
    expect(listShapeSchema.parse(dayShape)).toEqual(dayShape);
  });

  it.each([
    ['an endless search', { search: 'a'.repeat(201) }],
    ['a source that there is not', { source: 'yesterday' }],
    ['an order that there is not', { sort: { by: 'mood', descending: false } }],
    ['a band that there is not', { filters: { ...noFilters, bands: ['late'] } }],
    ['filters without end', { filters: { ...noFilters, owners: Array.from({ length: 201 }, String) } }],
  ])('is not %s', (_what, change) => {
    expect(listViewSchema.safeParse({ ...dayShape, search: 'quote' }).success).toBe(true);
    expect(listViewSchema.safeParse({ ...dayShape, search: 'quote', ...change }).success).toBe(false);
  });
});
