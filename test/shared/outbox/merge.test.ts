import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseOf } from '../../../shared/outbox/coalesce.ts';
import { mergeField, mergeOperation, rebase, rebaseAfter } from '../../../shared/outbox/merge.ts';
import { sameValue } from '../../../shared/outbox/values.ts';
import type { Patch } from '../../../shared/outbox/operation.ts';
import { anUpdate, aPatch, aServerCase, aValue } from './an-operation.ts';

describe('a field, three ways', () => {
  it.each([
    ['send', 'nobody else changed it', { base: 'a', ours: 'b', theirs: 'a' }],
    ['send', 'it was only saved again with other line ends', { base: 'a\nb', ours: 'c', theirs: 'a\r\nb ' }],
    ['already', 'it is there already', { base: 'a', ours: 'b', theirs: 'b' }],
    ['already', 'both emptied it', { base: 'a', ours: null, theirs: '' }],
    ['conflict', 'somebody else wants something else', { base: 'a', ours: 'b', theirs: 'c' }],
    ['conflict', 'somebody else emptied it', { base: 'a', ours: 'b', theirs: null }],
  ] as const)('is %s when %s', (verdict, _when, ways) => {
    expect(mergeField('cases', 'nextSteps', ways)).toBe(verdict);
  });
});

const server = {
  id: '500',
  subject: 's',
  status: 'Open',
  priority: 'High',
  nextSteps: 'old',
  nextStepsDate: '2025-06-12',
};
const update = (patch: Record<string, string | null>) => anUpdate(patch, baseOf('cases', patch, server));

describe('an update against what Salesforce has now', () => {
  it('goes through when others changed other fields', () => {
    expect(mergeOperation(update({ priority: 'Low' }), { ...server, subject: 'theirs' })).toEqual({
      send: { priority: 'Low' },
      already: [],
      conflicts: [],
    });
  });

  it('sends what it can and asks about the rest', () => {
    const theirs = { ...server, subject: 'theirs' };
    expect(mergeOperation(update({ subject: 'mine', priority: 'Low' }), theirs)).toEqual({
      send: { priority: 'Low' },
      already: [],
      conflicts: [{ field: 'subject', base: 's', ours: 'mine', theirs: 'theirs' }],
    });
  });

  it('asks about a whole group when one of it was changed, also one that we did not touch', () => {
    const theirs = { ...server, resolutionAction: 'Growth Conversation' };
    expect(mergeOperation(update({ status: 'Closed: Resolved' }), theirs)).toMatchObject({
      send: {},
      conflicts: [{ field: 'status', base: 'Open', ours: 'Closed: Resolved', theirs: 'Open' }],
    });
    expect(mergeOperation(update({ nextSteps: 'mine' }), { ...server, nextStepsDate: '2025-07-01' }).send).toEqual({});
  });

  it('goes by the org’s own word where it lists a field', () => {
    const theirs = { ...server, subject: 'theirs' };
    expect(mergeOperation(update({ subject: 'mine' }), theirs, { subject: 'ours' }).send).toEqual({ subject: 'mine' });
    expect(mergeOperation(update({ subject: 'mine' }), theirs, { subject: 'theirs' })).toMatchObject({ send: {}, already: ['subject'] });
  }); // prettier-ignore

  it('never sends what Salesforce sets itself', () => {
    expect(
      mergeOperation(update({ status: 'Closed: Resolved', closedAt: '2025-06-12T09:00:00Z' }), server).send,
    ).toEqual({
      status: 'Closed: Resolved',
    });
  });

  it('never writes over a value that changed since, nor loses one of ours', () => {
    fc.assert(
      fc.property(aServerCase, aPatch, aServerCase, (before, patch, theirs) => {
        const op = anUpdate(patch, baseOf('cases', patch, before));
        const { send, already, conflicts } = mergeOperation(op, theirs);
        for (const field of Object.keys(send))
          expect(sameValue('cases', field, theirs[field], before[field])).toBe(true);
        const told = [...Object.keys(send), ...already, ...conflicts.map(({ field }) => field)];
        expect(told.sort()).toEqual(Object.keys(patch).sort());
      }),
    );
  });

  it('is over once it was written: what was sent is there, and nothing is sent again', () => {
    fc.assert(
      fc.property(aServerCase, aPatch, aServerCase, (before, patch, theirs) => {
        const op = anUpdate(patch, baseOf('cases', patch, before));
        const first = mergeOperation(op, theirs);
        const second = mergeOperation(op, { ...theirs, ...first.send });
        expect(second.send).toEqual({});
        expect(second.already).toEqual(expect.arrayContaining(Object.keys(first.send)));
      }),
    );
  });

  it('meets no conflict where nobody else wrote', () => {
    fc.assert(
      fc.property(aServerCase, aPatch, (before, patch) => {
        expect(mergeOperation(anUpdate(patch, baseOf('cases', patch, before)), before).conflicts).toEqual([]);
      }),
    );
  });

  it('is the same to whoever comes second, when two people change fields that do not belong together', () => {
    const mine = fc.dictionary(fc.constantFrom('subject', 'contactId'), aValue, { minKeys: 1 });
    const hers = fc.dictionary(fc.constantFrom('nextSteps', 'status'), aValue, { minKeys: 1 });
    fc.assert(
      fc.property(aServerCase, mine, hers, (before, one, other) => {
        const written = (first: Patch, second: Patch) => {
          const then = { ...before, ...mergeOperation(anUpdate(first, baseOf('cases', first, before)), before).send };
          const { send, conflicts } = mergeOperation(anUpdate(second, baseOf('cases', second, before)), then);
          expect(conflicts).toEqual([]);
          return { ...then, ...send };
        };
        expect(written(one, other)).toEqual(written(other, one));
      }),
    );
  });

  it('gives independent fields the same verdicts in any order', () => {
    fc.assert(
      fc.property(aServerCase, aPatch, aServerCase, (before, patch, theirs) => {
        const turned = Object.fromEntries(Object.entries(patch).reverse());
        const one = mergeOperation(anUpdate(patch, baseOf('cases', patch, before)), theirs);
        const other = mergeOperation(anUpdate(turned, baseOf('cases', turned, before)), theirs);
        expect(one.send).toEqual(other.send);
        expect(new Set(one.conflicts)).toEqual(new Set(other.conflicts));
      }),
    );
  });
});

describe('a rebased operation', () => {
  it('stands on what Salesforce has now, without what is there already', () => {
    const op = update({ subject: 'mine', priority: 'Low' });
    expect(rebase(op, { ...server, subject: 'theirs', priority: 'Low' })).toMatchObject({
      patch: { subject: 'mine' },
      base: { subject: 'theirs' },
    });
    expect(rebase(op, { ...server, subject: 'mine', priority: 'Low' })).toBeNull();
  });

  it('meets no conflict with what it stands on', () => {
    fc.assert(
      fc.property(aServerCase, aPatch, aServerCase, (before, patch, theirs) => {
        const op = rebase(anUpdate(patch, baseOf('cases', patch, before)), theirs);
        if (op) expect(mergeOperation(op, theirs)).toMatchObject({ conflicts: [], already: [] });
      }),
    );
  });
});

describe('an operation that follows one which has arrived', () => {
  it('stands on what Salesforce made of what that one carried, and is gone where it wants the same', () => {
    const op = update({ priority: 'Low' });
    expect(rebaseAfter(op, { priority: 'Medium' }, { ...server, priority: 'Medium' })).toMatchObject({
      patch: { priority: 'Low' },
      base: { priority: 'Medium' },
    });
    expect(rebaseAfter(op, { priority: 'Low' }, { ...server, priority: 'Low' })).toBeNull();
  });

  it('meets as a conflict what somebody else wrote into the other fields meanwhile', () => {
    fc.assert(
      fc.property(aServerCase, aPatch, aPatch, aServerCase, (before, carried, patch, theirs) => {
        const follows = anUpdate(patch, baseOf('cases', patch, { ...before, ...carried }));
        const left = rebaseAfter(follows, carried, theirs);
        for (const field of Object.keys(left ? mergeOperation(left, theirs).send : {}))
          expect(field in carried || sameValue('cases', field, theirs[field], before[field])).toBe(true);
      }),
    );
  });
});
