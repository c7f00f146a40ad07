import type { CASE_REASONS, CASE_TYPES } from '../schema/picklists.data.ts';

export type OpportunityKind = 'Renewal' | 'Growth' | 'Add-On' | 'First Order' | 'QSR' | null;

export interface Trigger {
  /** As in the handbook's table of triggers. */
  readonly id: string;
  /** Subjects that the org writes; the first is the usual one. */
  readonly subjects: readonly string[];
  readonly type: (typeof CASE_TYPES)[number];
  readonly priority: 'High' | 'Medium' | 'Low';
  /** How often among a hundred or so cases. */
  readonly weight: number;
  readonly origin: 'Email' | 'Web' | 'Automated' | 'Internal';
  /** The department of the colleague who makes it by hand. */
  readonly by?: 'Support' | 'Partner' | 'Billing' | 'SDR' | 'Sales' | 'Community';
  readonly opportunity: OpportunityKind;
  /** Exempt from the 15-day limit. */
  readonly exempt: boolean;
  readonly reason: (typeof CASE_REASONS)[number];
}

const INBOUND = 'Inbound Request';
const CHURN = 'Churn & Contraction Mitigation';
const EXPANSION = 'Expansion Opportunities';
const RENEWAL = 'Urgent Renewal & TRX Support';
const HIGH = 'High Value';

type Line = [
  id: string,
  subjects: string[],
  type: Trigger['type'],
  weight: number,
  origin: Trigger['origin'],
  opportunity: OpportunityKind,
  reason: Trigger['reason'],
  more?: Partial<Trigger>,
];

const LINES: readonly Line[] = [
  ['contact-sales', ['Contact Sales Request'], INBOUND, 14, 'Web', null, 'Sales Evaluation (non-renewal)'],
  ['pql', ['Hand-Raise PQL'], INBOUND, 6, 'Web', null, 'Adding Licenses / Purchasing Help'],
  ['support-ticket', ['Support Ticket'], INBOUND, 8, 'Internal', null, 'Licensing / Fulfillment', { by: 'Support' }],
  ['sdr-created', ['SDR Created'], INBOUND, 4, 'Internal', 'Growth', 'Sales Evaluation (non-renewal)', { by: 'SDR' }],
  ['email-to-case', ['Email to Case'], INBOUND, 14, 'Email', null, 'Account Question / Update'],
  ['partner-opp', ['Partner Opp'], INBOUND, 2, 'Internal', 'Growth', 'Renewal', { by: 'Partner' }],
  ['referral', ['Referral'], INBOUND, 2, 'Internal', null, 'Sales Evaluation (non-renewal)', { by: 'Sales' }],
  ['ar-request', ['AR Request'], INBOUND, 3, 'Internal', 'Renewal', 'Billing / Payment', { by: 'Billing' }],
  ['auto-renew-off', ['Autorenewal Recently Turned Off'], CHURN, 9, 'Automated', 'Renewal', 'Renewal'],
  ['renewal-payment-failure', ['Renewal with Payment Failure'], CHURN, 5, 'Automated', 'Renewal', 'Billing / Payment'],
  [
    'first-order',
    ['FO Opp', 'First Order'],
    EXPANSION,
    3,
    'Internal',
    'First Order',
    'Sales Evaluation (non-renewal)',
    { by: 'SDR', exempt: true },
  ],
  [
    'first-order-startup',
    ['FO Opp (Startup)'],
    EXPANSION,
    1,
    'Internal',
    'First Order',
    'Sales Evaluation (non-renewal)',
    { by: 'Community', exempt: true },
  ],
  ['qsr-payment-failure', ['QSRs with Payment Failure'], EXPANSION, 3, 'Automated', 'QSR', 'Billing / Payment'],
  [
    'overage-qsr-off',
    ['Overage with QSR Off'],
    EXPANSION,
    3,
    'Automated',
    'Add-On',
    'Adding Licenses / Purchasing Help',
  ],
  ['customer-mql', ['Customer MQL'], EXPANSION, 5, 'Automated', null, 'Sales Evaluation (non-renewal)'],
  ['duo-trial', ['Duo Trial Started'], EXPANSION, 4, 'Automated', 'Growth', 'Sales Evaluation (non-renewal)'],
  ['po-renewal', ['PO Required', 'PO Renewal'], RENEWAL, 6, 'Automated', 'Renewal', 'Renewal', { exempt: true }],
  ['eoa', ['EoA Renewal w/ >25 users', 'EoA Renewal'], RENEWAL, 1, 'Automated', 'Renewal', 'Renewal'],
  ['multiyear', ['Multiyear Renewal'], RENEWAL, 2, 'Automated', 'Renewal', 'Renewal'],
  ['will-churn', ['Renewal Risk: Will Churn'], RENEWAL, 3, 'Automated', 'Renewal', 'Renewal'],
  [
    'renewal-will-fail',
    ['Autorenewal Will Fail', 'Renewal Will Fail', 'Auto-Renewal Will Fail', 'Auto Renewal due to fail'],
    RENEWAL,
    6,
    'Automated',
    'Renewal',
    'Renewal',
    { exempt: true },
  ],
  [
    'free-user-limit',
    ['Free User Limit Sales-Assist'],
    RENEWAL,
    1,
    'Automated',
    'First Order',
    'Adding Licenses / Purchasing Help',
  ],
  ['renewal-duo', ['Renewal with Duo'], RENEWAL, 2, 'Automated', 'Renewal', 'Renewal'],
  ['missing-renewal-opp', ['Missing Renewal Opportunity Case'], RENEWAL, 1, 'Automated', null, 'Renewal'],
  [
    'hva',
    ['High Value Account'],
    HIGH,
    0,
    'Automated',
    'Renewal',
    'New High Engagement Account - 5* PtE',
    { exempt: true },
  ],
  [
    'hva-check-in',
    ['High Value Account check in', 'High Value Check In'],
    HIGH,
    2,
    'Automated',
    null,
    'Usage / Best Practices',
  ],
  [
    'hva-future',
    ['Future High Value Account'],
    HIGH,
    1,
    'Automated',
    null,
    'New High Engagement Account - Tier 1 Uptier',
    { exempt: true },
  ],
];

/** Every fy26 trigger of TRIG-2, with the subjects that real cases carry. */
export const TRIGGERS: readonly Trigger[] = LINES.map(
  ([id, subjects, type, weight, origin, opportunity, reason, more]) => ({
    id,
    subjects,
    type,
    weight,
    origin,
    opportunity,
    reason,
    priority: type === INBOUND ? 'High' : 'Medium',
    exempt: false,
    ...more,
  }),
);

const BY_ID = new Map(TRIGGERS.map((trigger) => [trigger.id, trigger]));
export const triggerOf = (id: string): Trigger => BY_ID.get(id) as Trigger;

/** Subjects of mails that came in as cases: they match no trigger. */
export const MAIL_SUBJECTS: readonly string[] = [
  'Question about our invoice',
  'Adding 12 seats before the end of the month',
  'Change of billing contact',
  'Quote for next year',
  'Purchase order attached',
  'Can we move to annual billing?',
  'Upgrade from Premium to Ultimate',
  'Wrong VAT number on invoice',
  'Renewal date and number of users',
  'Who is our account manager?',
  'Licence key has not arrived',
  'Cancel the automatic renewal please',
  'Discount for non-profit organisations',
  'True-up: how is it calculated?',
  'Vendor registration form',
  'Security questionnaire',
  'Payment by bank transfer',
  'Merging two subscriptions',
  'Angebot für 40 Lizenzen',
  'Rechnung fehlt',
  'Renouvellement de notre abonnement',
  'Demande de devis',
  'Solicitud de presupuesto',
  'Pedido de orçamento',
  'Preventivo per il rinnovo',
  '更新のお見積りについて',
];

const BY_LABEL = TRIGGERS.flatMap((trigger) =>
  trigger.subjects.map((label) => [label.toLowerCase(), trigger] as const),
).sort(([a], [b]) => b.length - a.length);

/** The trigger that a subject starts with, the longest label first; a mail under its own subject has none. */
export function triggerOfSubject(subject: string): Trigger | undefined {
  const lower = subject.toLowerCase();
  return BY_LABEL.find(([label]) => lower.startsWith(label))?.[1];
}
