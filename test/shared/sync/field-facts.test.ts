import { expect, it } from 'vitest';
import { fieldFactsSchema } from '../../../shared/sync/field-facts.ts';

const status = {
  label: 'Status', type: 'picklist', length: 255, writable: true, creatable: true, required: false, values: [{ value: 'Open', label: 'Open' }],
}; // prettier-ignore
const none = { contacts: {}, accounts: {}, opportunities: {}, activities: {} };

it('the facts are by table and property, of a closed list of types', () => {
  const facts = { ...none, cases: { status } };
  expect(fieldFactsSchema.parse(facts)).toEqual(facts);
  expect(fieldFactsSchema.safeParse({ ...none, cases: { status: { ...status, type: 'blob' } } }).success).toBe(false);
  expect(fieldFactsSchema.safeParse(none).success).toBe(false);
});
