import { extendEdition } from './extend-edition.ts';
import { fy25 } from './fy25.ts';

/** The first Global Digital SMB page. It has no playbook of its own and borrows the one of FY25. */
export const globalDigitalSmb = extendEdition(fy25, {
  id: 'global-digital-smb',
  name: 'Global Digital SMB',
  basis: 'global-digital-smb',
  borrowed: [
    { part: 'statuses', from: 'fy25' },
    { part: 'sla', from: 'fy25' },
    { part: 'cadence', from: 'fy25' },
    { part: 'capacity', from: 'fy25' },
    { part: 'required-ten', from: 'fy25' },
    { part: 'next-steps', from: 'fy25' },
    { part: 'closing', from: 'fy25' },
    { part: 'dictionaries', from: 'fy25' },
    { part: 'flows', from: 'fy25' },
  ],

  segment: { ...fy25.segment, employeesBelow: 100, movesUpNextQuarter: false },

  triggers: [
    { id: 'contact-sales', labels: ['Contact Sales Request'], category: 'inbound', exempt: false },
    { id: 'pql', labels: ['Hand-Raise PQL'], category: 'inbound', exempt: false },
    { id: 'support-ticket', labels: ['Support Ticket'], category: 'inbound', exempt: false },
    { id: 'sdr-created', labels: ['SDR Created'], category: 'inbound', exempt: false },
    { id: 'partner-opp', labels: ['Partner Opp'], category: 'inbound', exempt: false },
    { id: 'referral', labels: ['Referral'], category: 'inbound', exempt: false },
    { id: 'ar-request', labels: ['AR Request'], category: 'inbound', exempt: false },
    { id: 'underutilization', labels: ['Underutilization'], category: 'churn', exempt: false },
    { id: 'high-ptc', labels: ['High PtC'], category: 'churn', exempt: false },
    { id: 'auto-renew-off', labels: ['Auto Renew recently turned off'], category: 'churn', exempt: false },
    { id: 'first-order', labels: ['FO Opp', 'First Order (FO)', 'First Order'], category: 'expansion', exempt: false },
    { id: 'first-order-startup', labels: ['FO Opp (Startup)'], category: 'expansion', exempt: false },
    { id: 'high-pte', labels: ['High PtE'], category: 'expansion', exempt: false },
    { id: 'growth-signal', labels: ['6Sense Growth Signal'], category: 'expansion', exempt: false },
    { id: 'overage-qsr-off', labels: ['Overage with QSRs turned off'], category: 'expansion', exempt: false },
    { id: 'customer-mql', labels: ['Customer MQL'], category: 'expansion', exempt: false },
    { id: 'po-renewal', labels: ['PO Renewal'], category: 'renewal', exempt: false },
    { id: 'eoa', labels: ['EoA Renewal'], category: 'renewal', exempt: false },
    { id: 'multiyear', labels: ['Multiyear Renewal'], category: 'renewal', exempt: false },
    {
      id: 'renewal-will-fail',
      labels: ['Auto Renewal due to fail', 'Autorenewal Will Fail', 'Auto-Renewal Will Fail', 'Renewal Will Fail'],
      category: 'renewal',
      exempt: false,
    },
    { id: 'overdue-renewal', labels: ['Overdue Renewals'], category: 'renewal', exempt: false },
    { id: 'hva', labels: ['High Value Account'], category: 'high-value', exempt: true },
    {
      id: 'hva-check-in',
      labels: ['High Value Account check in', 'High Value Check In'],
      category: 'high-value',
      exempt: false,
    },
    { id: 'hva-future', labels: ['Future High Value Account'], category: 'high-value', exempt: true },
  ],
});
