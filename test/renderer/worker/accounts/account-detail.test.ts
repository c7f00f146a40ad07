import { describe, expect, it } from 'vitest';
import { editionOf } from '#shared/handbook';
import { readAccountDetail } from '../../../../renderer/worker/accounts/account-detail.ts';
import {
  aCase,
  aContact,
  anActivity,
  anOpportunity,
  aStartedCase,
  aUser,
  mailIn,
  mailOut,
} from '../../../support/builders.ts';
import { anOpenWorkspace, start } from './a-workspace.ts';

const account = { id: 'a1', name: 'Kestrel' };
type Records = Parameters<typeof anOpenWorkspace>[0];

async function open(records: Records = {}, edition = editionOf('fy26')) {
  const workspace = await anOpenWorkspace({ accounts: [account], ...records }, edition);
  const detail = readAccountDetail('a1', workspace, start);
  if (!detail) throw new Error('The account is not there.');
  return detail;
}

describe('an account of which little is known', () => {
  it('says so, and guesses nothing', async () => {
    const detail = await open({}, editionOf('fy25'));
    expect(detail).toMatchObject({ carr: null, renewsOn: null, autoRenew: null, owner: null, ultimate: null });
    expect(detail.segment).toEqual({
      covered: null,
      why: 'SEG-1: the cARR is unknown; SEG-2: the number of employees is unknown.',
    });
    expect(detail.standing).toMatchObject({ notion: 'tier', value: null, missing: ['cARR'] });
    expect(detail).toMatchObject({ cases: [], contacts: [], opportunities: [], activities: [], rank: null });
  });

  it('is null where it is not on this laptop', async () => {
    expect(readAccountDetail('a2', await anOpenWorkspace({ accounts: [account] }), start)).toBeNull();
  });
});

it('flags owners that are persons: an account’s, and an Advocate’s opportunity', async () => {
  const detail = await open({
    accounts: [{ ...account, ownerId: 'u-kk' }],
    opportunities: [anOpportunity({ id: 'o1', accountId: 'a1', ownerId: 'u-kk' })],
  });
  expect(detail.owner).toBe(aUser().name);
  expect(detail.ownerNote?.rule).toBe('OWN-1');
  expect(detail.opportunities[0]?.ownerNote?.rule).toBe('OWN-2');
});

it('has open opportunities first by close date, then the closed ones, the latest first', async () => {
  const one = (id: string, part: object) => anOpportunity({ id, accountId: 'a1', ...part });
  const detail = await open({
    opportunities: [
      one('won', { closed: true, won: true, closeDate: '2025-01-10' }),
      one('undated', { closed: false, closeDate: undefined }),
      one('lost', { closed: true, won: false, closeDate: '2025-03-10' }),
      one('late', { closed: false, closeDate: '2025-12-01' }),
      one('soon', { closed: false, closeDate: '2025-07-01' }),
    ],
  });
  expect(detail.opportunities.map(({ id, state }) => [id, state])).toEqual([
    ['soon', 'open'],
    ['late', 'open'],
    ['undated', 'open'],
    ['lost', 'lost'],
    ['won', 'won'],
  ]);
});

it('has open cases first as the day ranks them, each with its reason, then the closed ones', async () => {
  const detail = await open({
    cases: [
      aCase({ id: 'old', accountId: 'a1', status: 'Closed: Resolved', closedAt: '2025-03-01T00:00:00Z' }),
      aCase({ id: 'new', accountId: 'a1', status: 'Closed: Resolved', closedAt: '2025-05-01T00:00:00Z' }),
      aCase({ id: 'review', accountId: 'a1', priority: 'Low' }),
      aStartedCase({ id: 'reply', accountId: 'a1' }),
      aCase({ id: 'elsewhere', accountId: 'a2' }),
    ],
    activities: [mailIn('2025-06-09T09:00:00Z', { caseId: 'reply' })],
  });
  expect(detail.cases.map(({ id, open: isOpen, band }) => [id, isOpen, band])).toEqual([
    ['reply', true, 'breached'],
    ['review', true, expect.any(String)],
    ['new', false, null],
    ['old', false, null],
  ]);
  expect(detail.cases[0]?.reason).toMatch(/^Reply to customer/);
});

it('finds the High Value Account case of the year', async () => {
  const hva = { accountId: 'a1', subject: 'High Value Account 2025' };
  const closed = aCase({ id: 'c8', ...hva, status: 'Closed: Resolved' });
  const checkIn = aCase({ id: 'c7', accountId: 'a1', subject: 'High Value Account check in' });
  expect((await open({ cases: [closed, checkIn, aCase({ id: 'c9', ...hva })] })).highValueCaseId).toBe('c9');
  expect((await open({ cases: [closed, checkIn] })).highValueCaseId).toBeNull();
});

it('marks contacts that opted out, or whose mail bounces', async () => {
  const detail = await open({
    contacts: [
      aContact({ id: 'k2', accountId: 'a1', firstName: 'Zoe', lastName: 'Out', optedOut: true }),
      aContact({ id: 'k1', accountId: 'a1', firstName: 'Bo', lastName: 'Unce', bounced: true }),
    ],
  });
  expect(detail.contacts.map(({ name, optedOut, bounced }) => [name, optedOut, bounced])).toEqual([
    ['Bo Unce', false, true],
    ['Zoe Out', true, false],
  ]);
});

it('tells what happened on the account, its contacts and its cases in 120 days, once and the newest first', async () => {
  const detail = await open({
    contacts: [aContact({ id: 'k1', accountId: 'a1', firstName: 'Mara', lastName: 'Ohm' })],
    cases: [aStartedCase({ id: 'c1', accountId: 'a1', caseNumber: '00042' })],
    activities: [
      mailOut('2025-06-01T09:00:00Z', { id: 'all', caseId: 'c1', accountId: 'a1', contactId: 'k1', byId: 'u-kk' }),
      mailIn('2025-06-02T09:00:00Z', { id: 'contact', caseId: '', contactId: 'k1' }),
      anActivity({ id: 'account', at: '2025-06-03T09:00:00Z', caseId: '', accountId: 'a1' }),
      mailOut('2025-02-12T08:00:00Z', { id: 'old', caseId: 'c1' }),
      mailOut('2025-06-13T08:00:00Z', { id: 'ahead', caseId: 'c1' }),
      mailOut('2025-06-04T08:00:00Z', { id: 'elsewhere', caseId: 'c2' }),
    ],
  });
  expect(detail.activities.map(({ id }) => id)).toEqual(['account', 'contact', 'all']);
  expect(detail.activities[1]).toMatchObject({ who: 'Mara Ohm', case: null });
  expect(detail.activities[2]).toMatchObject({ who: aUser().name, case: { id: 'c1', caseNumber: '00042' } });
  expect(detail.activityCount).toBe(3);
});

it('RANK-2: the newest note counts, the notes come newest first', async () => {
  const task = (at: string, subject: string) =>
    anActivity({ id: at, kind: 'task', done: true, accountId: 'a1', byId: 'u-kk', at, subject });
  const detail = await open(
    {
      accounts: [{ ...account, carr: 500, lam: 3, rank: 2 }],
      activities: [
        task('2025-01-02T09:00:00Z', 'Rank 3 → 1: they plan 40 seats'),
        task('2024-01-02T09:00:00Z', 'Rank 3 → 2: they asked for a quote'),
      ],
    },
    editionOf('pooled-amer'),
  );
  expect(detail.standing?.value).toBe(3);
  expect(detail.rank).toMatchObject({
    inForce: 1,
    inSalesforce: 2,
    notes: [{ to: 1, by: aUser().name, why: 'they plan 40 seats' }, { to: 2 }],
  });
});
