import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseOf } from '../../../shared/outbox/coalesce.ts';
import { contestedRest, judgePush } from '../../../shared/outbox/judge-push.ts';
import { sameValue } from '../../../shared/outbox/values.ts';
import { aDelete, anUpdate, aPatch, aServerCase } from './an-operation.ts';

const op = anUpdate({ subject: 'ours', priority: 'Low' }, { subject: 'was', priority: 'High' });
const lost = { ...op, state: 'unknown' as const };
const theirs = (with_: object = {}) => ({ subject: 'was', priority: 'High', stamp: 1, ...with_ });
const conflict = { field: 'subject', base: 'was', ours: 'ours', theirs: 'other' };

describe('a change, by what Salesforce has now', () => {
  it.each([
    ['is sent where nobody else wrote', op, theirs({ stamp: 9 }), { kind: 'write', send: { subject: 'ours', priority: 'Low' }, conflicts: [] }],
    ['is sent but for the field that somebody else wrote', op, theirs({ subject: 'other' }), { kind: 'write', send: { priority: 'Low' }, conflicts: [conflict] }],
    ['waits for a person where only contested fields are left', op, theirs({ subject: 'other', priority: 'Low' }), { kind: 'conflict', conflicts: [conflict] }],
    ['has arrived where Salesforce has it', lost, theirs({ subject: 'ours', priority: 'Low', stamp: 9 }), { kind: 'arrived' }],
    ['is sent again where nothing was written since', lost, theirs(), { kind: 'write', send: { subject: 'ours', priority: 'Low' }, conflicts: [] }],
    ['is unsure where something was written since, but not this', lost, theirs({ stamp: 9 }), { kind: 'unsure' }],
    ['keeps its texts where the record is gone', op, null, { kind: 'deleted' }],
    ['that removes goes where nothing was written since', aDelete(), theirs(), { kind: 'remove' }],
    ['that removes asks where something was written since', aDelete(), theirs({ stamp: 9 }), { kind: 'edited' }],
    ['that removes has arrived where the record is gone', aDelete(), null, { kind: 'arrived' }],
  ] as const)('%s', (_claim, operation, record, verdict) => {
    expect(judgePush(operation, record)).toEqual(verdict);
  });
}); // prettier-ignore

it('what stays for a person are the contested fields, and what is shown beside them', () => {
  const closing = anUpdate({ status: 'Closed', closedAt: 'then', subject: 'ours' }, {}, { state: 'inflight' });
  const rest = contestedRest(closing, [{ field: 'status', base: null, ours: 'Closed', theirs: 'Open' }]);
  expect(rest).toEqual({ ...closing, patch: { status: 'Closed', closedAt: 'then' }, state: 'conflict' });
});

describe('whatever Salesforce has', () => {
  const stamps = fc.constantFrom(1, 9);

  it('one that was lost is never sent over a record that was written since', () => {
    fc.assert(
      fc.property(aServerCase, aPatch, aServerCase, stamps, (before, patch, now, stamp) => {
        const sent = { ...anUpdate(patch, baseOf('cases', patch, before)), state: 'unknown' as const };
        if (judgePush(sent, { ...now, stamp }).kind === 'write') expect(stamp).toBe(sent.baseModified);
      }),
    );
  });

  it('nothing of ours is given up unless it is there: each field is sent, asked about, or as we want it', () => {
    const states = fc.constantFrom('queued', 'unknown' as const);
    fc.assert(
      fc.property(aServerCase, aPatch, aServerCase, stamps, states, (before, patch, now, stamp, state) => {
        const verdict = judgePush({ ...anUpdate(patch, baseOf('cases', patch, before)), state }, { ...now, stamp });
        const there = (field: string): boolean => sameValue('cases', field, patch[field], now[field]);
        if (verdict.kind === 'arrived') expect(Object.keys(patch).every(there)).toBe(true);
        if (verdict.kind !== 'write') return;
        const asked = new Set(verdict.conflicts.map(({ field }) => field));
        for (const field of Object.keys(patch)) expect(field in verdict.send || asked.has(field) || there(field)).toBe(true);
      }),
    );
  }); // prettier-ignore
});
