import { expect, it } from 'vitest';
import { fy25, fy26 } from '#shared/handbook';
import type { FieldFact, FieldFacts } from '#shared/sync';
import { inOrgWords } from '../../../../renderer/worker/editing/org-words.ts';

const offers = (...values: readonly string[]): FieldFact => ({
  label: 'l', type: 'picklist', length: 255, writable: true, creatable: true, required: false, values: values.map((value) => ({ value, label: value })),
}); // prettier-ignore
const facts = (status: readonly string[]): FieldFacts => ({
  cases: { status: offers(...status), resolutionAction: offers('Transferred to Support') },
  contacts: {},
  accounts: {},
  opportunities: {},
  activities: {},
});
const statuses = (edition: typeof fy25): string[] => edition.statuses.map(({ label }) => label);

it.each([
  ['In Progress', 'In Progress: Attempting Contact'],
  ['Closed - Resolved', 'Closed: Resolved'],
  ['Closed - Unresponsive', 'Closed: Unresponsive'],
  ['Closed - N/A', 'Closed - N/A'],
  ['Open', 'Open'],
])('%s is %s in an org with the newer statuses', (status, word) => {
  expect(inOrgWords('cases', { status }, facts(statuses(fy26)), fy25)).toEqual({ status: word });
});

it('a stage is one plain In Progress in an org with the older statuses', () => {
  const status = 'In Progress: Engaged';
  expect(inOrgWords('cases', { status }, facts(statuses(fy25)), fy26)).toEqual({ status: 'In Progress' });
});

it('other values are found by their letters, and anything else stays as it is', () => {
  const patch = { resolutionAction: 'Transferred To Support', subject: 'x', nextSteps: null };
  expect(inOrgWords('cases', patch, facts([]), fy26)).toEqual({ ...patch, resolutionAction: 'Transferred to Support' });
  expect(inOrgWords('cases', patch, null, fy26)).toBe(patch);
});
