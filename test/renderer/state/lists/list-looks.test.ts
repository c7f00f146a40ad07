import { describe, expect, it } from 'vitest';
import { dayShape } from '#shared/lists';
import { firstLooks, listsLooksSchema, savedViewsSchema } from '../../../../renderer/state/lists/list-looks.ts';

const view = { id: 'day x', name: 'x', list: 'day', shape: dayShape, layout: 'table', columns: ['reason'] };

describe('how lists are remembered', () => {
  it('is as it was kept', () => {
    const looks = { day: { ...firstLooks, layout: 'table', widths: { account: 200 } } };
    expect(listsLooksSchema.parse(looks)).toEqual(looks);
    expect(savedViewsSchema.parse([view])).toEqual([view]);
  });

  it('begins anew where it cannot be read', () => {
    expect(listsLooksSchema.parse({ day: { layout: 'pie', columns: ['mood'], sort: 'up' } })).toEqual({
      day: firstLooks,
    });
    expect(listsLooksSchema.parse('nothing')).toEqual({});
  });

  it('drops a saved view that cannot be read, and keeps the others', () => {
    expect(savedViewsSchema.parse([{ ...view, shape: null }, view, 7])).toEqual([view]);
    expect(savedViewsSchema.parse({})).toEqual([]);
  });
});
