import type { AccountDetail, AccountRow } from '#shared/rpc';

export function anAccountRow(index: number, part: Partial<AccountRow> = {}): AccountRow {
  return {
    id: `account-${index}`,
    name: `Account ${index}`,
    region: 'EMEA',
    carr: 5_000,
    renewsOn: null,
    covered: true,
    standing: null,
    highValue: false,
    openCases: 0,
    ...part,
  };
}

/** An account of which nothing is known but its name. */
export function anAccountDetail(part: Partial<AccountDetail> = {}): AccountDetail {
  return {
    id: 'account-0',
    name: 'Kestrel',
    region: null,
    country: null,
    industry: null,
    webDomain: null,
    employees: null,
    carr: null,
    lam: null,
    totalFunding: null,
    ultimate: null,
    highValue: false,
    gitlabAdmin: null,
    billingAddressComplete: null,
    renewsOn: null,
    autoRenew: null,
    owner: null,
    ownerNote: null,
    segment: { covered: null, why: 'SEG-1: the cARR is unknown.' },
    standing: null,
    rank: null,
    lifecycle: null,
    caseTypes: null,
    highValueCaseId: null,
    contacts: [],
    opportunities: [],
    cases: [],
    activities: [],
    activityCount: 0,
    ...part,
  };
}
