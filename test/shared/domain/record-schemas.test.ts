import { expect, it } from 'vitest';
import { workspaceSchema } from '../../../shared/domain/record-schemas.ts';
import {
  aCase,
  aContact,
  aLead,
  anAccount,
  anActivity,
  anOpportunity,
  aUser,
  aWorkspace,
} from '../../support/builders.ts';

it('takes every record with all of its properties', () => {
  const workspace = aWorkspace({
    holidays: ['2025-07-04'],
    users: [
      aUser({
        email: 'kk@desk.example',
        region: 'AMER',
        languages: ['en'],
        department: 'Sales',
        managerId: 'u-boss',
        outUntil: '2025-07-01',
      }),
    ],
    accounts: [
      anAccount({
        region: 'EMEA',
        country: 'NL',
        industry: 'SaaS',
        employees: 40,
        carr: 5000,
        lam: 20,
        totalFunding: 1e6,
        ultimate: false,
        highValue: true,
        gitlabAdmin: 'pat@acorn.example',
        billingAddressComplete: true,
        autoRenew: false,
        subscriptionEnd: '2026-01-31',
        rank: 2,
        ownerId: 'u-sales',
        webDomain: 'acorn.example',
      }),
    ],
    contacts: [
      aContact({
        firstName: 'Pat',
        email: 'pat@acorn.example',
        phone: '1',
        title: 'CTO',
        language: 'en',
        optedOut: false,
        bounced: true,
      }),
    ],
    leads: [
      aLead({
        company: 'Acorn',
        email: 'roe@acorn.example',
        matchedAccountId: 'a1',
        convertedContactId: 'k1',
        status: 'Open',
      }),
    ],
    opportunities: [
      anOpportunity({
        closeDate: '2025-07-31',
        amount: 1,
        nArr: -2.5,
        renewalRisk: 'Low',
        ownerId: 'u-sales',
        closedAt: '2025-07-31T00:00:00Z',
      }),
    ],
    cases: [
      aCase({
        description: 'd',
        context: 'c',
        cta: 'a',
        type: 't',
        reason: 'r',
        createdById: 'u-kk',
        accountId: 'a1',
        contactId: 'k1',
        leadId: 'l1',
        opportunityId: 'o1',
        duplicateOfId: 'c0',
        webEmail: 'pat@acorn.example',
        ticketUrl: 'https://tickets.example/1',
        startedAt: '2025-06-12T08:30:00Z',
        closedAt: '2025-06-12T08:45:00.000+0000',
        nextSteps: '',
        nextStepsDate: '2025-06-12',
        resolutionAction: 'Answered Question',
        feedback: 'NA',
      }),
    ],
    activities: [
      anActivity({
        direction: 'in',
        body: 'b',
        from: 'f',
        to: 't',
        endsAt: '2025-06-10T12:00:00Z',
        outcome: 'o',
        auto: false,
        accountId: 'a1',
        contactId: 'k1',
        opportunityId: 'o1',
        byId: 'u-kk',
        done: true,
      }),
    ],
    caseChanges: [
      { id: 'h1', caseId: 'c1', field: 'Owner', from: null, to: 'u-kk', byId: 'u-boss', at: '2025-06-12T08:10:00Z' },
    ],
  });
  expect(workspaceSchema.parse(workspace)).toEqual(workspace);
});
