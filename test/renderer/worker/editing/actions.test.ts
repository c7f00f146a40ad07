import { describe, expect, it } from 'vitest';
import { newOperation } from '#shared/outbox';
import type { HistoryRow } from '../../../../renderer/data/edit-tables.ts';
import { back, canTakeBack, forth, stacksOf, targetOf } from '../../../../renderer/worker/editing/actions.ts';

const line = (group: string, with_: Partial<HistoryRow> = {}): HistoryRow => ({
  at: 1, group, of: null, kind: 'edit', label: `Action ${group}`, record: 'cases/500', caseId: '500',
  changes: [{ field: 'subject', from: 'a', to: 'b' }], whole: null, ...with_,
}); // prettier-ignore
const names = (history: readonly HistoryRow[]) => {
  const { undo, redo } = stacksOf(history);
  return [undo.map(({ group }) => group), redo.map(({ group }) => group)];
};

describe('what can be taken back', () => {
  it('is every action, the newest last, with all its lines', () => {
    const { undo } = stacksOf([line('a'), line('a', { record: 'activities/local:1' }), line('b')]);
    expect(undo.map(({ group, rows }) => [group, rows.length])).toEqual([['a', 2], ['b', 1]]);
  }); // prettier-ignore

  it('moves to what can be done again, and comes back', () => {
    const undone = [line('a'), line('b'), line('u1', { kind: 'undo', of: 'b' })];
    expect(names(undone)).toEqual([['a'], ['b']]);
    expect(names([...undone, line('u2', { kind: 'undo', of: 'a' })])).toEqual([[], ['b', 'a']]);
    expect(names([...undone, line('r', { kind: 'redo', of: 'b' })])).toEqual([['a', 'b'], []]);
  });

  it('ends what can be done again as soon as something else is done', () => {
    expect(names([line('a'), line('u', { kind: 'undo', of: 'a' }), line('c')])).toEqual([['c'], []]);
  });

  it('ends with what was sent of a record, and leaves other records alone', () => {
    expect(names([line('a'), line('b', { record: 'cases/501' }), line('s', { kind: 'sent' })])).toEqual([['b'], []]);
  });

  it('waits while any of it is on its way', () => {
    const action = { group: 'a', label: 'l', rows: [line('a')] };
    const op = newOperation({
      opId: 'o',
      table: 'cases',
      id: '500',
      kind: 'update',
      group: 'a',
      label: 'l',
      createdAt: 1,
    });
    expect(canTakeBack(action, () => [op])).toBe(true);
    expect(canTakeBack(action, () => [])).toBe(true);
    expect(canTakeBack(action, () => [op, { ...op, state: 'inflight' }])).toBe(false);
  });
});

describe('a line', () => {
  const target = { table: 'cases', id: '500', caseId: '500' };
  const whole = { id: '500', subject: 'a' };

  it.each([
    ['an edit', line('a'), [{ ...target, kind: 'update', patch: { subject: 'a' } }], [{ ...target, kind: 'update', patch: { subject: 'b' } }]],
    ['a new record', line('a', { kind: 'create', whole }), [{ ...target, kind: 'remove' }], [{ ...target, kind: 'restore', record: whole }]],
    ['a removal', line('a', { kind: 'remove', whole }), [{ ...target, kind: 'restore', record: whole }], [{ ...target, kind: 'remove' }]],
    ['a removal of which nothing is known', line('a', { kind: 'remove' }), [], [{ ...target, kind: 'remove' }]],
    ['a skip', line('a', { kind: 'skip' }), [], []],
  ])('of %s goes back and forth', (_what, row, taken, again) => {
    expect([back(row), forth(row)]).toEqual([taken, again]);
  }); // prettier-ignore

  it('names its record, also one with a slash-free local id', () => {
    expect(targetOf(line('a', { record: 'activities/local:1-2', caseId: null }))).toEqual({ table: 'activities', id: 'local:1-2', caseId: null });
  }); // prettier-ignore
});
