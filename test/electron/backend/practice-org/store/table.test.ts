import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectNamed, type ObjectDef } from '../../../../../electron/backend/practice-org/schema/objects.data.ts';
import { Table, type Value } from '../../../../../electron/backend/practice-org/store/table.ts';

function aTable(rows: Record<string, Value>[]): Table {
  const table = new Table(objectNamed('Case') as ObjectDef);
  for (const row of rows) table.add({ Id: table.nextId(), ...row });
  return table;
}

describe('a table', () => {
  it('finds a row by either length of its id', () => {
    const table = aTable([{ Subject: 'a' }, { Subject: 'b' }]);
    const id = String(table.rows[1]?.['Id']);
    expect([
      table.get(id)?.['Subject'],
      table.get(id.slice(0, 15))?.['Subject'],
      table.get('500Pr0000zzzzzzAAA'),
      table.get(''),
    ]).toEqual(['b', 'b', undefined, undefined]);
  });

  it('refuses an id out of turn', () => {
    expect(() => aTable([]).add({ Id: '500Pr0000000009IAA' })).toThrow('Case: 500Pr0000000009IAA is not the next id');
  });

  it('knows what stands behind an id', () => {
    const table = aTable([{}, {}, {}]);
    const middle = String(table.rows[1]?.['Id']);
    expect([
      table.positionAfter(middle),
      table.positionAfter(middle, true),
      table.positionAfter(''),
      table.positionAfter('z'),
    ]).toEqual([2, 1, 0, 3]);
  });

  it('keeps its indexes through any run of changes', () => {
    const change = fc.record({
      at: fc.nat(5),
      owner: fc.constantFrom('x', 'y', null),
      stamp: fc.integer({ min: 1, max: 9 }),
      add: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const table = aTable(Array.from({ length: 6 }, () => ({ OwnerId: 'x', SystemModstamp: 5 })));
        table.withValue('OwnerId', 'x');
        table.between('SystemModstamp', 0, 10);
        for (const { at, owner, stamp, add } of changes) {
          if (add) table.add({ Id: table.nextId(), OwnerId: owner, SystemModstamp: stamp });
          else table.update(at, { OwnerId: owner, SystemModstamp: stamp });
        }
        const positions = table.rows.map((_, at) => at);
        for (const owner of ['x', 'y', null]) {
          expect(table.withValue('OwnerId', owner)).toEqual(
            positions.filter((at) => table.rows[at]?.['OwnerId'] === owner),
          );
        }
        const stampOf = (at: number): number => table.rows[at]?.['SystemModstamp'] as number;
        const expected = positions
          .filter((at) => stampOf(at) >= 3 && stampOf(at) < 7)
          .sort((a, b) => stampOf(a) - stampOf(b) || a - b);
        expect(table.between('SystemModstamp', 3, 7)).toEqual(expected);
        expect(table.countBetween('SystemModstamp', 3, 7)).toBe(expected.length);
      }),
      { seed: 3 },
    );
  });

  it('leaves rows without an instant out of a span', () => {
    const table = aTable([{ ClosedDate: null }, { ClosedDate: 5 }]);
    expect(table.between('ClosedDate', -Infinity, Infinity)).toEqual([1]);
  });
});
