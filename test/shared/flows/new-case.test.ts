import { describe, expect, it } from 'vitest';
import type { CaseRequest } from '#shared/flows';
import { draftCase } from '#shared/flows';
import { fy25, fy26 } from '#shared/handbook';
import { aCase, aLead, anAccount, aUser } from '../../support/builders.ts';

const account = anAccount({ billingAddressComplete: true });
const from = (department: string, with_: Partial<CaseRequest> = {}): CaseRequest => ({
  by: aUser({ role: 'stakeholder', department }),
  description: 'Ten more seats, see the thread',
  contactId: 'k1',
  account,
  ...with_,
});
const rules = (request: CaseRequest, edition = fy26) => draftCase(request, edition).problems.map(({ rule }) => rule);

describe('NEW-1', () => {
  it.each([
    ['Support Engineering', 'Support Ticket'],
    ['Partner', 'Partner Opp'],
    ['Channel sales', 'Partner Opp'],
    ['Sales', 'Referral'],
    ['Sales Support', 'Referral'],
    ['Community Relations', 'FO Opp (Startup)'],
    ['Billing', 'AR Request'],
    ['AR', 'AR Request'],
    ['SDR', 'FO Opp'],
    ['Sales Development', 'FO Opp'],
  ])('%s asks with the subject %s', (department, subject) => {
    expect(draftCase(from(department), fy26).fields).toMatchObject({ subject, priority: 'High' });
  });

  it('lets an SDR choose the other subject', () => {
    expect(draftCase(from('SDR', { sdrSubject: 'SDR Created' }), fy26).fields.subject).toBe('SDR Created');
  });

  it('guesses no subject for a department that it does not know', () => {
    expect(rules(from('Legal'))).toEqual(['NEW-1']);
  });
});

describe('NEW-2', () => {
  const reason = 'Renewal';
  const openCase = aCase({ caseNumber: '1007', ownerId: 'u-ms' });

  it('lets fy25 assign by its rules, or the queue never sees the case', () => {
    expect(draftCase(from('Sales', { reason }), fy25)).toMatchObject({
      assignByRules: true,
      message: null,
      problems: [],
    });
  });

  it('gives it to the owner of the case that is open on the account', () => {
    const draft = draftCase(from('Sales', { reason, openCase }), fy25);
    expect([draft.assignByRules, draft.fields.ownerId, draft.message]).toEqual([
      false,
      'u-ms',
      'A new request came for this account while you work case 1007: it is yours too.',
    ]);
  });

  it('leaves fy26 to its routing', () => {
    expect(draftCase(from('Sales', { openCase }), fy26)).toMatchObject({ assignByRules: false, message: null });
    expect(draftCase(from('Sales'), fy26).assignByRules).toBe(false);
    expect(draftCase(from('Sales', { openCase }), fy26).fields).not.toHaveProperty('ownerId');
  });
});

describe('before a case is created', () => {
  it.each<[string, CaseRequest, readonly string[]]>([
    ['nothing is left to do', from('Sales'), []],
    ['someone must be named', { ...from('Sales'), contactId: undefined } as unknown as CaseRequest, ['NEW']],
    ['the ask must be described', from('Sales', { description: ' ' }), ['NEW']],
    ['NEW-3 wants the billing address of a first order', from('SDR', { account: anAccount() }), ['NEW-3']],
    ['a startup’s order does not want it', from('Community', { account: anAccount() }), []],
  ])('%s', (_claim, request, expected) => {
    expect(rules(request)).toEqual(expected);
  });

  it('a lead brings the account that it is matched to', () => {
    const { account: _, contactId: __, ...bare } = from('Sales');
    const draft = draftCase({ ...bare, lead: aLead({ matchedAccountId: 'a7' }) }, fy26);
    expect([draft.fields.accountId, draft.fields.leadId, draft.problems]).toEqual(['a7', 'l1', []]);
    expect(rules({ ...bare, lead: aLead() })).toEqual(['NEW']);
  });

  it('fy25 wants a Case Reason of its dictionary, and no billing address', () => {
    expect(rules(from('SDR', { account: anAccount() }), fy25)).toEqual(['NEW']);
    expect(rules(from('SDR', { account: anAccount(), reason: 'Renewal' }), fy25)).toEqual([]);
  });
});
