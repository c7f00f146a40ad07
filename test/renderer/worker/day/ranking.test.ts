import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareStandings } from '#shared/day';
import type { DayEntry } from '../../../../renderer/worker/day/day-entry.ts';
import { Ranking } from '../../../../renderer/worker/day/ranking.ts';

const entry = (id: string, leadingDueAt: number | null, priority: DayEntry['priority'] = 'High'): DayEntry =>
  ({ id, leadingDueAt, priority, band: 'now', carr: 0, createdAt: 0 }) as DayEntry;

const anEntry = fc
  .tuple(
    fc.integer({ min: 0, max: 30 }),
    fc.option(fc.integer({ min: 0, max: 5 })),
    fc.constantFrom('High' as const, 'Low' as const),
  )
  .map(([id, due, priority]) => entry(`c${id}`, due, priority));

describe('the order of the list', () => {
  it('is the same whether entries come one by one, in bulk, changed or taken out (QUEUE-3)', () => {
    const step = fc.record({
      changed: fc.array(anEntry, { maxLength: 6 }),
      gone: fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const ranking = new Ranking();
        const expected = new Map<string, DayEntry>();
        for (const { changed, gone } of steps) {
          const ids = gone.map((id) => `c${id}`);
          const once = [...new Map(changed.map((one) => [one.id, one])).values()];
          ranking.update(once, ids);
          for (const id of ids) expected.delete(id);
          for (const one of once) expected.set(one.id, one);
        }
        const order = [...expected.values()].sort(compareStandings);
        expect(ranking.entries).toEqual(order);
        expect(order.map((one) => ranking.indexOf(one.id))).toEqual(order.map((_, at) => at));
      }),
    );
  });

  it('takes a whole list as it is, or puts it in order', () => {
    const ordered = [entry('c1', 1), entry('c2', 2), entry('c3', null)];
    const ranking = new Ranking();
    ranking.restore(ordered, []);
    expect(ranking.entries).toEqual(ordered);
    ranking.restore([...ordered].reverse(), []);
    expect(ranking.entries).toEqual(ordered);
    ranking.restore([entry('c1', 1), entry('c3', null)], [entry('c2', 2)]);
    expect(ranking.entries).toEqual(ordered);
    expect(ranking.indexOf('c3')).toBe(2);
  });

  it('merges the changed among those that stay when very many change', () => {
    const ranking = new Ranking();
    const many = Array.from({ length: 1000 }, (_, at) => entry(`c${at}`, (at * 7919) % 1000));
    ranking.update(many, []);
    const changed = many.slice(100, 600).map((one, at) => entry(one.id, (at * 31) % 700));
    ranking.update(
      [...changed, entry('c-new', 3)],
      many.slice(900).map((one) => one.id),
    );
    const expected = [...many.slice(0, 100), ...changed, ...many.slice(600, 900), entry('c-new', 3)];
    expect(ranking.entries).toEqual(expected.sort(compareStandings));
  });

  it('sorts once when very many change', () => {
    const ranking = new Ranking();
    const many = Array.from({ length: 1000 }, (_, at) => entry(`c${at}`, (at * 7919) % 1000));
    ranking.update(many, []);
    expect(ranking.entries).toEqual([...many].sort(compareStandings));
    ranking.update(
      [],
      many.slice(0, 900).map((one) => one.id),
    );
    expect(ranking.entries).toHaveLength(100);
  });

  it('knows no place for a case that is not on it', () => {
    expect(new Ranking().indexOf('c1')).toBe(-1);
  });
});
