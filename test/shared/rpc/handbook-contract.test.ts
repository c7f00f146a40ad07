import { expect, it } from 'vitest';
import { simulationStepSchema } from '../../../shared/rpc/handbook-contract.ts';

const found = {
  id: '500',
  caseNumber: '1',
  subject: 'S',
  account: null,
  owner: null,
  changes: [{ what: 'R10-12', before: 'missing', after: null }],
};

it('passes a step as it is, a verdict that an edition does not have with it', () => {
  const step = { done: 1, of: 2, found: [found] };
  expect(simulationStepSchema.parse(step)).toEqual(step);
});

it('refuses a change that does not say what was', () => {
  const step = { done: 1, of: 2, found: [{ ...found, changes: [{ what: 'band', after: 'now' }] }] };
  expect(simulationStepSchema.safeParse(step).success).toBe(false);
});
