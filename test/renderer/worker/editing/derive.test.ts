import { expect, it } from 'vitest';
import { fy26 } from '#shared/handbook';
import { withDerived } from '../../../../renderer/worker/editing/derive.ts';
import { aCase, anOpportunity, aStartedCase, NOW } from '../../../support/builders.ts';

const from = { edition: fy26, facts: null, now: Date.parse(NOW) };
const none = { contacts: {}, accounts: {}, opportunities: {}, activities: {} };

it('a closing shows when it was, and a case that is opened again shows none', () => {
  expect(withDerived('cases', { status: 'Closed: Resolved' }, aStartedCase(), from)).toEqual({ status: 'Closed: Resolved', closedAt: NOW });
  const closed = aStartedCase({ status: 'Closed: Resolved', closedAt: NOW });
  expect(withDerived('cases', { status: 'Open' }, closed, from)).toEqual({ status: 'Open', closedAt: null });
}); // prettier-ignore

it('work has a start once, and only where the org lets it be written', () => {
  const status = 'In Progress: Engaged';
  expect(withDerived('cases', { status }, aCase(), from)).toEqual({ status, startedAt: NOW });
  expect(withDerived('cases', { status }, aStartedCase({ status: 'Open' }), from)).toEqual({ status });
  expect(withDerived('cases', { status }, aCase(), { ...from, facts: { ...none, cases: {} } })).toEqual({ status });
});

it('a deal is closed and won by its stage', () => {
  expect(withDerived('opportunities', { stage: 'Closed Won' }, anOpportunity(), from)).toMatchObject({ closed: true, won: true, closedAt: NOW });
  expect(withDerived('opportunities', { stage: '8-Closed Lost' }, anOpportunity(), from)).toMatchObject({ closed: true, won: false });
  expect(withDerived('opportunities', { stage: '4-Proposal' }, anOpportunity(), from)).toMatchObject({ closed: false, won: false, closedAt: null });
}); // prettier-ignore

it('a patch without them is left as it is', () => {
  const patch = { subject: 'x' };
  expect(withDerived('cases', patch, aCase(), from)).toBe(patch);
});
