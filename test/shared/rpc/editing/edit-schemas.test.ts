import { describe, expect, it } from 'vitest';
import {
  createInputSchema,
  editInputSchema,
  editsStateSchema,
  removeInputSchema,
} from '../../../../shared/rpc/editing/edit-schemas.ts';

const id = '500000000000001AAA';

describe('an edit', () => {
  it.each([
    ['a case', { table: 'cases', id, patch: { nextSteps: '2025-06-12 KK Call', nextStepsDate: null } }],
    ['a record that Salesforce has not seen', { table: 'contacts', id: 'local:1', patch: { email: 'a@b.example' } }],
    ['the admin of an account', { table: 'accounts', id, patch: { gitlabAdmin: 'Jo' } }],
    ['an opportunity', { table: 'opportunities', id, patch: { closeDate: '2025-07-01', amount: 5, nArr: null } }],
    ['a task', { table: 'activities', id, patch: { done: true } }],
  ])('of %s is taken as it is', (_what, edit) => {
    expect(editInputSchema.parse(edit)).toEqual(edit);
  });

  it.each([
    ['of a table that nobody edits', { table: 'users', id, patch: {} }],
    ['of a property that only Salesforce writes', { table: 'cases', id, patch: { caseNumber: '1' } }],
    ['of more of an account than its admin', { table: 'accounts', id, patch: { name: 'Acme' } }],
    ['without a record', { table: 'cases', id: '', patch: {} }],
    ['that empties a status', { table: 'cases', id, patch: { status: null } }],
    ['with more text than any field holds', { table: 'cases', id, patch: { nextSteps: 'a'.repeat(150_001) } }],
  ])('%s is refused', (_what, edit) => {
    expect(editInputSchema.safeParse(edit).success).toBe(false);
  });
});

describe('a new record', () => {
  it('names what it must have', () => {
    const call = { table: 'activities', fields: { kind: 'call', subject: 'Call', caseId: id } };
    expect(createInputSchema.parse(call)).toEqual(call);
    expect(createInputSchema.safeParse({ table: 'activities', fields: { kind: 'fax', subject: 'x' } }).success).toBe(
      false,
    );
    expect(createInputSchema.safeParse({ table: 'contacts', fields: { firstName: 'Jo' } }).success).toBe(false);
    expect(createInputSchema.safeParse({ table: 'opportunities', fields: { name: 'x' } }).success).toBe(false);
    expect(createInputSchema.safeParse({ table: 'cases', fields: {} }).success).toBe(false);
  });

  it('is removed only where the app may', () => {
    expect(removeInputSchema.safeParse({ table: 'accounts', id }).success).toBe(false);
    expect(removeInputSchema.safeParse({ table: 'activities', id }).success).toBe(true);
  });
});

it('the state of the edits is whole', () => {
  const state = {
    waiting: 1,
    needYou: 0,
    saving: 0,
    unsavedFailure: null,
    canUndo: 'Next step',
    canRedo: null,
    restored: 0,
    named: 0,
  };
  expect(editsStateSchema.parse(state)).toEqual(state);
  const { canUndo: _canUndo, ...rest } = state;
  expect(editsStateSchema.safeParse(rest).success).toBe(false);
});
