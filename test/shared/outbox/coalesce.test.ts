import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseOf, enqueue, unremove } from '../../../shared/outbox/coalesce.ts';
import type { OutboxOperation, Patch } from '../../../shared/outbox/operation.ts';
import { sameValue } from '../../../shared/outbox/values.ts';
import { viewOf, withPatch } from '../../../shared/outbox/view.ts';
import { aCreate, aDelete, anUpdate, aPatch, aServerCase, caseFields } from './an-operation.ts';

describe('an edit after an edit', () => {
  it('becomes one operation, with the earliest base and the newest action', () => {
    const first = anUpdate({ subject: 'b' }, { subject: 'a' });
    const next = anUpdate({ subject: 'c', priority: 'Low' }, { subject: 'b', priority: 'High' }, { opId: 'o2', group: 'g2', label: 'Later' });
    expect(enqueue([first], next)).toEqual([
      { ...first, patch: { subject: 'c', priority: 'Low' }, base: { subject: 'a', priority: 'High' }, group: 'g2', label: 'Later' },
    ]);
  }); // prettier-ignore

  it('that brings a field back to what Salesforce has drops the field, and with the last one the operation', () => {
    const first = anUpdate({ subject: 'b', priority: 'Low' }, { subject: 'a', priority: 'High' });
    const [kept] = enqueue([first], anUpdate({ subject: 'a' }, { subject: 'b' }));
    expect(kept).toMatchObject({ patch: { priority: 'Low' }, base: { priority: 'High' } });
    expect(enqueue([kept!], anUpdate({ priority: 'High' }, { priority: 'Low' }))).toEqual([]);
  });

  it('counts as brought back when Salesforce would not tell the difference', () => {
    const first = anUpdate({ nextSteps: 'b' }, { nextSteps: 'one\ntwo' });
    expect(enqueue([first], anUpdate({ nextSteps: 'one\r\ntwo  ' }, { nextSteps: 'b' }))).toEqual([]);
  });

  it('never touches one that is being sent: a new one follows it, from what that one carries', () => {
    const sent = anUpdate({ subject: 'b' }, { subject: 'a' }, { state: 'inflight' });
    const next = anUpdate({ subject: 'c' }, { subject: 'a' }, { opId: 'o2' });
    expect(enqueue([sent], next)).toEqual([sent, { ...next, base: { subject: 'b' }, dependsOn: ['o1'] }]);
    expect(enqueue([sent], { ...next, patch: { subject: 'b' } })).toEqual([sent]);
  });

  it('of a rejected one tries it again', () => {
    const error = { code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'No.', fields: ['subject'] };
    const rejected = anUpdate({ subject: 'b' }, { subject: 'a' }, { state: 'rejected', lastError: error });
    expect(enqueue([rejected], anUpdate({ subject: 'c' }, { subject: 'b' }))).toMatchObject([
      { opId: 'o1', state: 'queued', lastError: null, patch: { subject: 'c' } },
    ]);
  });
});

describe('a record that Salesforce has not seen', () => {
  it('takes edits in', () => {
    expect(enqueue([aCreate({ subject: 'a', body: 'x' })], anUpdate({ subject: 'b', body: null }, {}))).toMatchObject([
      { kind: 'create', patch: { subject: 'b' }, clientKey: 'k' },
    ]);
  });

  it('is gone without a trace when it is removed', () => {
    expect(enqueue([aCreate({ subject: 'a' })], aDelete())).toEqual([]);
  });
});

describe('removing', () => {
  it('swallows the edit but keeps what Salesforce had, for the check', () => {
    expect(enqueue([anUpdate({ subject: 'b' }, { subject: 'a' })], aDelete())).toMatchObject([
      { kind: 'delete', patch: {}, base: { subject: 'a' } },
    ]);
  });

  it('taken back leaves the edit that was there', () => {
    const edited = anUpdate({ subject: 'b' }, { subject: 'a' });
    const removed = enqueue([edited], aDelete());
    expect(unremove(removed, { subject: 'b' })).toMatchObject([{ kind: 'update', patch: { subject: 'b' }, base: { subject: 'a' } }]);
    expect(unremove(enqueue([], aDelete()), { subject: 'a' })).toEqual([]);
  }); // prettier-ignore

  it('that is on its way is not taken back', () => {
    const sent = [aDelete({ subject: 'a' }, { state: 'inflight' })];
    expect(unremove(sent, { subject: 'b' })).toBe(sent);
  });
});

describe('a base', () => {
  it('has the fields that conflict together with those of the patch', () => {
    expect(baseOf('cases', { status: 'Closed: Resolved' }, { status: 'Open', feedback: 'NA', subject: 's' })).toEqual({
      status: 'Open',
      resolutionAction: null,
      duplicateOfId: null,
      feedback: 'NA',
    });
  });
});

/** One edit after another through the door: the base is what is shown before it. */
function edited(server: object, patches: readonly Patch[], first: readonly OutboxOperation[] = []) {
  let ops = first;
  let shown: object = viewOf(server, first) ?? server;
  patches.forEach((patch, at) => {
    ops = enqueue(ops, anUpdate(patch, baseOf('cases', patch, shown as Record<string, unknown>), { opId: `e${at}` }));
    shown = withPatch(shown, patch);
  });
  return { ops, shown: shown as Record<string, unknown> };
}

function alike(one: object | null, other: object | null): boolean {
  const [a, b] = [one, other] as (Record<string, unknown> | null)[];
  if (!a || !b) return a === b;
  return caseFields.every((field) => sameValue('cases', field, a[field], b[field]));
}

describe('whatever is edited', () => {
  it('is shown in the end as if each edit had been made by itself', () => {
    fc.assert(
      fc.property(aServerCase, fc.array(aPatch, { maxLength: 6 }), (server, patches) => {
        const { ops, shown } = edited(server, patches);
        expect(alike(viewOf(server, ops), shown)).toBe(true);
        expect(ops.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('keeps as base what Salesforce had, and nothing that is as Salesforce has it', () => {
    fc.assert(
      fc.property(aServerCase, fc.array(aPatch, { maxLength: 6 }), (server, patches) => {
        for (const { patch, base } of edited(server, patches).ops)
          for (const [field, value] of Object.entries(patch)) {
            expect(sameValue('cases', field, base[field], server[field])).toBe(true);
            expect(sameValue('cases', field, value, server[field])).toBe(false);
          }
      }),
    );
  });

  it('never changes an operation that is on its way, and is shown over it', () => {
    const onItsWay = fc.constantFrom('inflight', 'unknown', 'conflict' as const);
    fc.assert(
      fc.property(aServerCase, aPatch, onItsWay, fc.array(aPatch, { maxLength: 5 }), (server, sent, state, patches) => {
        const first = edited(server, [sent]).ops.map((op) => ({ ...op, state }));
        const { ops, shown } = edited(server, patches, first);
        expect(ops.slice(0, first.length)).toEqual(first);
        expect(alike(viewOf(server, ops), shown)).toBe(true);
      }),
    );
  });

  it('of a record that was made here is one creation with the last values, and nothing once it is removed', () => {
    fc.assert(
      fc.property(aPatch, fc.array(aPatch, { maxLength: 5 }), fc.boolean(), (made, patches, removed) => {
        const { ops, shown } = edited({}, patches, [aCreate(made)]);
        expect(ops).toMatchObject([{ kind: 'create', opId: 'o1', base: {} }]);
        expect(alike(viewOf(null, ops), shown)).toBe(true);
        if (removed) expect(enqueue(ops, aDelete({}, { opId: 'd' }))).toEqual([]);
      }),
    );
  });

  it('and then removed is one removal, which taken back leaves what was edited', () => {
    fc.assert(
      fc.property(aServerCase, fc.array(aPatch, { minLength: 1, maxLength: 5 }), (server, patches) => {
        const { ops, shown } = edited(server, patches);
        const removed = enqueue(ops, aDelete({}, { opId: 'd' }));
        expect([removed.length, viewOf(server, removed)]).toEqual([1, null]);
        expect(alike(viewOf(server, unremove(removed, shown)), shown)).toBe(true);
      }),
    );
  });
});
