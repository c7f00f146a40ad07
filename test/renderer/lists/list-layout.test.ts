import type { GroupSpan } from '#shared/rpc';
import { describe, expect, it } from 'vitest';
import { layOut, lineHeights } from '../../../renderer/features/lists/list-layout.ts';

const heights = lineHeights.comfortable;
const group = (key: string, start: number, count: number): GroupSpan => ({ key, label: key, band: null, start, count });
const layout = layOut(10, [group('breached', 0, 2), group('slipping', 2, 3), group('planned', 5, 5)], heights);

describe('the list with its headings', () => {
  it('puts each heading before the first row of its group', () => {
    const words = Array.from({ length: layout.items }, (_, position) => {
      const item = layout.item(position);
      return item.kind === 'heading' ? `${item.group.key} ${item.group.count}` : item.index;
    });
    expect(words).toEqual(['breached 2', 0, 1, 'slipping 3', 2, 3, 4, 'planned 5', 5, 6, 7, 8, 9]);
  });

  it('finds the place of each row again', () => {
    const found = Array.from({ length: 10 }, (_, index) => layout.item(layout.positionOfRow(index)));
    expect(found).toEqual(Array.from({ length: 10 }, (_, index) => ({ kind: 'row', index })));
  });

  it('gives headings and rows their own heights', () => {
    expect([0, 1, 3, 4].map(layout.heightAt)).toEqual([heights.heading, heights.row, heights.heading, heights.row]);
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
    const empty = layOut(0, [], heights);
    expect([empty.items, empty.rowsBetween(0, 0)]).toEqual([0, { from: 0, to: 0 }]);
  });

  it('has rows alone where nothing is grouped', () => {
    const flat = layOut(3, [], heights);
    expect([flat.items, flat.heightAt(0), flat.positionOfRow(2), flat.rowsBetween(0, 9)]).toEqual([
      3,
      heights.row,
      2,
      { from: 0, to: 3 },
    ]);
  });

  it('finds its way among very many groups', () => {
    const many = layOut(
      40_000,
      Array.from({ length: 20_000 }, (_, at) => group(`${at}`, at * 2, 2)),
      heights,
    );
    expect([many.items, many.positionOfRow(39_999)]).toEqual([60_000, 59_999]);
    expect([many.item(59_997), many.item(59_999)]).toEqual([
      { kind: 'heading', group: group('19999', 39_998, 2) },
      { kind: 'row', index: 39_999 },
    ]);
  });
});
