import { expect, it } from 'vitest';
import { findFlows, flowsOf } from '#shared/flows';
import { fy26 } from '#shared/handbook';

const flows = flowsOf(fy26);
const first = (typed: string) => findFlows(flows, typed)[0]?.id ?? null;

it.each([
  ['not now, talk in 6 months', 'not-now'],
  ['Call back next year', 'not-now'],
  ['customer only speaks French', 'other-language'],
  ['PTO from Monday', 'time-off'],
  ['covering for a colleague, customer wrote', 'cover-takes-over'],
  ['they will churn, high value account', 'hva-churn'],
  ['MQL', 'customer-mql'],
  ['cannot buy on the web, needs a PO', 'blocked-purchase'],
  ['customer emailed me', 'wrote-to-me'],
  ['zendesk', 'support-case'],
  ['transfer to support', 'to-support'],
  ['more seats', 'growth-found'],
  ['renewals manager', 'renewals-escalation'],
  ['nobody actioned my case, escalate', 'escalate-to-asm'],
  ['flow-2', 'other-language'],
  ['ESC-1', 'solutions-architect'],
])('%s → %s', (typed, id) => {
  expect(first(typed)).toBe(id);
});

it('gives everything while nothing is typed', () => {
  expect(findFlows(flows, '  ')).toEqual(flows);
});

it('gives nothing for what fits nothing', () => {
  expect(findFlows(flows, 'zzzz qqqq')).toEqual([]);
});

it('finds by the beginning of a word', () => {
  expect(findFlows(flows, 'lang').map(({ id }) => id)).toContain('other-language');
});
