import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleared } from '../../../shared/outbox/cleared.ts';
import { judgePush } from '../../../shared/outbox/judge-push.ts';
import { unsureCode } from '../../../shared/outbox/operation.ts';
import { aDelete, anUpdate, aPatch, aServerCase, caseFields } from './an-operation.ts';

const asked = { state: 'conflict', attempts: 3 } as const;
const op = anUpdate({ subject: 'ours' }, { subject: 'was' }, asked);
const lost = { ...op, lastError: { code: unsureCode, message: 'No answer came.', fields: [] } };
const closing = anUpdate(
  { status: 'Closed', closedAt: 'then' },
  { status: 'Open', resolutionAction: null, closedAt: null },
  asked,
);
const waits = (one: typeof op) => ({ ...one, state: 'queued', attempts: 0, lastError: null });

describe('a conflict, by what Salesforce has now', () => {
  it.each([
    ['is none where all is as before', op, { subject: 'was' }, waits(op)],
    ['is none where Salesforce has what we want', op, { subject: 'ours ' }, waits(op)],
    ['stays where somebody wants something else', op, { subject: 'other' }, null],
    ['stays where a field that goes with it was changed', closing, { status: 'Open', resolutionAction: 'Other' }, null],
    ['is none where that is as before too', closing, { status: 'Open' }, waits(closing)],
    ['stays where the record is gone', op, null, null],
    ['of one that was lost on its way stays where all is as before', lost, { subject: 'was' }, null],
    ['of one that was lost on its way is none where it is there', lost, { subject: 'ours' }, { ...waits(op), state: 'unknown' }],
    ['of a removal is a person’s', aDelete({}, asked), { subject: 'was' }, null],
    ['is not looked for in what waits', { ...op, state: 'queued' as const }, { subject: 'was' }, null],
    ['is not looked for in what Salesforce refused', { ...op, state: 'rejected' as const }, { subject: 'was' }, null],
  ])('%s', (_claim, one, theirs, after) => {
    expect(cleared(one, theirs)).toEqual(after);
  });
}); // prettier-ignore

it('whatever clears is not asked about again when the same is read', () => {
  const base = fc.record(Object.fromEntries(caseFields.map((field) => [field, fc.constantFrom('a', 'b', null)])));
  fc.assert(
    fc.property(aPatch, base, aServerCase, fc.boolean(), (patch, known, row, wasLost) => {
      const one = { ...anUpdate(patch, known, asked), lastError: wasLost ? lost.lastError : null };
      const after = cleared(one, row);
      if (after) expect(['arrived', 'write']).toContain(judgePush(after, { ...row, stamp: 9 }).kind);
      else expect(['conflict', 'write']).toContain(judgePush({ ...one, state: 'queued' }, { ...row, stamp: 9 }).kind);
    }),
  );
});
