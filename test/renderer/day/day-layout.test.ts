import { describe, expect, it } from 'vitest';
import { headingHeight, layOut, rowHeight } from '../../../renderer/features/day/day-layout.ts';

const layout = layOut(10, [
  { band: 'breached', start: 0, count: 2 },
  { band: 'slipping', start: 2, count: 3 },
  { band: 'planned', start: 5, count: 5 },
]);

describe('the list with its headings', () => {
  it('puts each heading before the first row of its band', () => {
    const words = Array.from({ length: layout.items }, (_, position) => {
      const item = layout.item(position);
      return item.kind === 'heading' ? `${item.band} ${item.count}` : item.index;
    });
    expect(words).toEqual(['breached 2', 0, 1, 'slipping 3', 2, 3, 4, 'planned 5', 5, 6, 7, 8, 9]);
  });

  it('finds the place of each row again', () => {
    const found = Array.from({ length: 10 }, (_, index) => layout.item(layout.positionOfRow(index)));
    expect(found).toEqual(Array.from({ length: 10 }, (_, index) => ({ kind: 'row', index })));
  });

  it('gives headings and rows their own heights', () => {
    expect([0, 1, 3, 4].map(layout.heightAt)).toEqual([headingHeight, rowHeight, headingHeight, rowHeight]);
  });

  it.each([
    ['from a heading on', 0, 2, { from: 0, to: 2 }],
    ['up to a heading', 1, 3, { from: 0, to: 2 }],
    ['across a heading', 2, 5, { from: 1, to: 4 }],
    ['from a heading in the middle', 3, 4, { from: 2, to: 3 }],
    ['to the end', 8, 12, { from: 5, to: 10 }],
  ])('tells the rows between two places: %s', (_, first, last, rows) => {
    expect(layout.rowsBetween(first, last)).toEqual(rows);
  });

  it('has nothing to place in an empty list', () => {
    const empty = layOut(0, []);
    expect([empty.items, empty.rowsBetween(0, 0)]).toEqual([0, { from: 0, to: 0 }]);
  });
});
