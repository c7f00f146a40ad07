import { describe, expect, it } from 'vitest';
import { Ledger } from '../../../../../electron/backend/practice-org/store/ledger.ts';
import { aDesk } from '../soql/a-desk.ts';
import { aWriter, AT } from '../write/a-writer.ts';

const subject = (id: string, to: string) => ({ kind: 'update', object: 'Case', id, patch: { Subject: to } }) as const;

function book() {
  const one = aWriter();
  const id = one.add('Case', { Subject: 'a' });
  const origin = { at: AT, by: one.kim, via: 'rest' };
  const subjects = (): unknown[] => one.column('SELECT Subject FROM Case');
  const write = (to: string): void => one.ledger.commit(origin, (draft) => draft.apply(subject(id, to)));
  return { ...one, id, origin, subjects, write };
}

describe('the ledger', () => {
  it('keeps each transaction as one line, numbered', () => {
    const { write, kept, id, kim, ledger } = book();
    write('b');
    write('c');
    expect(kept).toEqual([
      { seq: 1, at: AT, by: kim, via: 'rest', changes: [subject(id, 'b')] },
      { seq: 2, at: AT, by: kim, via: 'rest', changes: [subject(id, 'c')] },
    ]);
    expect(ledger.seq).toBe(2);
  });

  it('keeps nothing where nothing changed', () => {
    const { ledger, origin, kept } = book();
    ledger.commit(origin, () => undefined);
    expect([kept, ledger.seq]).toEqual([[], 0]);
  });

  it('undoes a transaction that fails, whatever it did before', () => {
    const { ledger, origin, id, subjects, kept } = book();
    const act = (): void =>
      ledger.commit(origin, (draft) => {
        draft.apply(subject(id, 'b'));
        throw new Error('no');
      });
    expect(act).toThrow('no');
    expect([subjects(), kept]).toEqual([['a'], []]);
  });

  it('undoes what could not be kept', () => {
    const { store, id, origin, subjects } = book();
    const full = new Ledger(store, {
      append: () => {
        throw new Error('disk full');
      },
      cutTo: () => undefined,
    });
    expect(() => full.commit(origin, (draft) => draft.apply(subject(id, 'b')))).toThrow('disk full');
    expect([subjects(), full.seq]).toEqual([['a'], 0]);
  });

  it('takes a commit within another as a part of it, which may fail alone', () => {
    const { ledger, origin, id, subjects, kept } = book();
    ledger.commit(origin, (draft) => {
      draft.apply(subject(id, 'b'));
      const inner = (): void =>
        ledger.commit(origin, (part) => {
          part.apply(subject(id, 'c'));
          throw new Error('no');
        });
      expect(inner).toThrow('no');
      expect(subjects()).toEqual(['b']);
    });
    expect([subjects(), kept.map((one) => one.changes)]).toEqual([['b'], [[subject(id, 'b')]]]);
  });

  it('goes back to an earlier transaction and forgets the later ones', () => {
    const { ledger, write, subjects, kept } = book();
    write('b');
    write('c');
    write('d');
    ledger.returnTo(1);
    expect([subjects(), kept.length, ledger.seq, ledger.ops().length]).toEqual([['b'], 1, 1, 1]);
    write('e');
    expect(kept.map((one) => one.seq)).toEqual([1, 2]);
  });

  it('replays what was kept over the same rows', () => {
    const { kept, write } = book();
    write('b');
    const again = aDesk();
    again.add('Case', { Subject: 'a' });
    const ledger = new Ledger(again.store, { append: () => undefined, cutTo: () => undefined });
    ledger.replay(kept);
    expect([again.column('SELECT Subject FROM Case'), ledger.seq, ledger.ops().length]).toEqual([['b'], 1, 1]);
    ledger.returnTo(0);
    expect(again.column('SELECT Subject FROM Case')).toEqual(['a']);
  });

  it('tells every write after a transaction', () => {
    const { ledger, write } = book();
    write('b');
    write('c');
    expect(ledger.ops(1)).toMatchObject([{ seq: 2, before: { Subject: 'b' }, after: { Subject: 'c' } }]);
  });
});
