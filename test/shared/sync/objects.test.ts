import { describe, expect, it } from 'vitest';
import { columnsOf, practiceMapping } from '../../../shared/sync/mapping.data.ts';
import { syncObjects } from '../../../shared/sync/objects.ts';
import { tableOf } from '../../../shared/sync/stored.ts';

describe('the synced objects', () => {
  it('have each a mapping, a table and columns without repeats', () => {
    expect(Object.keys(practiceMapping).sort()).toEqual([...syncObjects].sort());
    expect(Object.keys(tableOf).sort()).toEqual([...syncObjects].sort());
    for (const object of syncObjects) {
      const columns = columnsOf(object, new Set());
      expect(new Set(columns).size).toBe(columns.length);
      expect(columns[0]).toBe('Id');
    }
  });
});
