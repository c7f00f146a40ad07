import { describe, expect, it } from 'vitest';
import { defineEdition, fy26 } from '#shared/handbook';

const edition = defineEdition({
  ...fy26,
  triggers: [
    { id: 'first-order', labels: ['FO Opp', 'First Order'], category: 'expansion', exempt: true },
    { id: 'first-order-startup', labels: ['FO Opp (Startup)'], category: 'expansion', exempt: true },
  ],
  resolutionActions: ['Transferred To Support'],
});

describe('triggerOf (TRIG-2)', () => {
  it.each([
    ['FO Opp', 'first-order'],
    ['FO Opp 2025-06-01', 'first-order'],
    ['fo opp (startup) Acorn', 'first-order-startup'],
    ['  First Order (FO)', 'first-order'],
    ['Re: FO Opp', null],
    ['FO', null],
    ['', null],
  ])('finds the longest label that "%s" starts with', (subject, id) => {
    expect(edition.triggerOf(subject)?.id ?? null).toBe(id);
  });
});

describe('meaningOf', () => {
  it.each([
    ['Open', { group: 'open' }],
    ['open', { group: 'open' }],
    ['In Progress: Attempting Contact', { group: 'in-progress', stage: 'attempting' }],
    ['In Progress - Blocked', { group: 'in-progress', stage: 'blocked' }],
    ['In Progress', { group: 'in-progress', stage: null }],
    ['Waiting on Support', { group: 'in-progress', stage: 'blocked' }],
    ['Closed: Resolved', { group: 'closed', outcome: 'resolved' }],
    ['Closed - Resolved', { group: 'closed', outcome: 'resolved' }],
    ['Closed - N/A', { group: 'closed', outcome: null }],
    ['New', { group: 'open' }],
  ])('reads "%s"', (status, meaning) => {
    expect(edition.meaningOf(status)).toEqual(meaning);
  });
});

it('knows a Resolution Action in any case', () => {
  const actions = ['Transferred To Support', 'transferred to support', 'Transferred', ''];
  expect(actions.map((action) => edition.knowsResolutionAction(action))).toEqual([true, true, false, false]);
});
