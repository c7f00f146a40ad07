import { describe, expect, it } from 'vitest';
import type { FieldFact, FieldFacts } from '#shared/sync';
import { checkPatch, type PatchQuestion } from '../../../shared/outbox/check-patch.ts';

const aFact = (with_: Partial<FieldFact> = {}): FieldFact => ({
  label: 'Subject', type: 'text', length: 20, writable: true, creatable: true, required: false, values: null, ...with_,
}); // prettier-ignore
const facts: FieldFacts = {
  cases: {
    subject: aFact(),
    status: aFact({ label: 'Status', type: 'picklist', length: 255, values: [{ value: 'Open', label: 'Open' }] }),
    priority: aFact({ label: 'Priority', writable: false }),
    nextStepsDate: aFact({ label: 'Next Steps Date', type: 'day', length: null }),
  },
  contacts: { lastName: aFact({ label: 'Last Name', required: true }), email: aFact({ label: 'Email', type: 'email', length: 80 }) },
  accounts: {},
  opportunities: {},
  activities: {},
}; // prettier-ignore
const check = (question: Partial<PatchQuestion>) =>
  checkPatch({ table: 'cases', patch: {}, record: {}, creating: false, facts, ...question });

describe('what Salesforce would refuse is refused here', () => {
  it.each<[string, Partial<PatchQuestion>, object]>([
    ['a field that this person may not write', { patch: { priority: 'Low' } }, { code: 'FIELD_LOCKED', field: 'priority', message: 'You may not change Priority.' }],
    ['a field that the org has not', { patch: { feedback: 'x' } }, { code: 'FIELD_LOCKED', message: 'This org has no field for Feedback, or hides it from you.' }],
    ['a value that was retired', { patch: { status: 'New' } }, { code: 'VALUE_RETIRED', wayOut: 'Choose one of: Open.' }],
    ['a text over the length', { patch: { subject: 'a'.repeat(23) } }, { code: 'TEXT_TOO_LONG', over: 3, message: 'Subject takes 20 characters, and this is 3 too long.' }],
    ['a day that does not exist', { patch: { nextStepsDate: '2025-02-30' } }, { code: 'NOT_A_DAY', field: 'nextStepsDate' }],
    ['an instant that is none', { patch: { startedAt: 'noon' }, facts: null }, { code: 'NOT_A_DAY' }],
    ['an empty name', { table: 'contacts', patch: { lastName: ' ' }, record: { lastName: 'Roe' } }, { code: 'VALUE_INVALID', message: 'Last Name may not be empty.' }],
    ['an address that is none', { table: 'contacts', patch: { email: 'jo at acorn' } }, { code: 'VALUE_INVALID', field: 'email' }],
  ])('%s', (_what, question, problem) => {
    expect(check(question)).toMatchObject(problem);
  }); // prettier-ignore

  it.each<[string, Partial<PatchQuestion>]>([
    ['a retired value that the case has already', { patch: { status: 'New' }, record: { status: 'New' } }],
    ['a locked field that stays as it is', { patch: { priority: 'Low' }, record: { priority: 'Low' } }],
    ['what Salesforce sets itself', { patch: { closedAt: '2025-06-12T09:00:00Z', assignByRules: true } }],
    ['emptying what may be empty', { patch: { subject: null, nextStepsDate: null } }],
    ['anything, before the org has told', { patch: { feedback: 'x', priority: 'Low' }, facts: null }],
  ])('but not %s', (_what, question) => {
    expect(check(question)).toBeNull();
  });

  it('for a new record by what may be set on one', () => {
    const onlyNew: FieldFacts = { ...facts, cases: { subject: aFact({ writable: false }) } };
    expect(check({ patch: { subject: 'x' }, facts: onlyNew })).toMatchObject({ code: 'FIELD_LOCKED' });
    expect(check({ patch: { subject: 'x' }, facts: onlyNew, creating: true })).toBeNull();
  });
});
