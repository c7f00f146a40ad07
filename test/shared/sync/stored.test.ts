import { describe, expect, it } from 'vitest';
import { tableNames, tableOf } from '../../../shared/sync/stored.ts';

describe('the tables of the workspace', () => {
  it('are each fed by an object, and each object feeds one of them', () => {
    expect(new Set(Object.values(tableOf))).toEqual(new Set(tableNames));
  });
});
