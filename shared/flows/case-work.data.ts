import type { Flow } from './define-flow.ts';
import { FY25, FY26, PLAYBOOKS } from './playbooks.data.ts';

/** UC, HVA, REN, E2C and the direct mail of NEW-5: how certain cases are worked. */
export const CASE_WORK: readonly Flow[] = [
  {
    id: 'growth-found',
    title: 'The customer wants to grow, and no opportunity is linked',
    rules: ['FLOW-4', 'UC-6', 'R10-6'],
    keywords: ['growth', 'expand', 'expansion', 'add-on', 'upgrade', 'more users', 'more seats', 'opportunity'],
    in: PLAYBOOKS,
    asks: [
      { id: 'atRenewal', label: 'Do they buy at the renewal?', kind: 'yes-no' },
      { id: 'opportunity', label: 'Which opportunity?', kind: 'opportunity' },
    ],
    steps: [
      {
        kind: 'do',
        text: 'An opportunity that the case already has (renewal or QSR) is updated instead of a new one.',
      },
      { kind: 'do', text: 'Use the renewal opportunity, for the quotes too.', when: [{ ask: 'atRenewal', is: 'yes' }] },
      {
        kind: 'do',
        text: 'Create a Growth opportunity, or an Add-On from the last renewal that was closed won.',
        when: [{ ask: 'atRenewal', is: 'no' }],
      },
      {
        kind: 'write',
        text: 'Link it to the case.',
        writes: [{ field: 'opportunityId', value: { kind: 'answer', ask: 'opportunity' } }],
      },
    ],
  },
  {
    id: 'first-order-pickup',
    title: 'A first order with a qualifying meeting',
    rules: ['UC-1'],
    keywords: ['first order', 'fo opp', 'iqm', 'meeting', 'sdr', 'pick up'],
    in: PLAYBOOKS,
    asks: [{ id: 'attend', label: 'Can you attend the qualifying meeting?', kind: 'yes-no' }],
    steps: [
      { kind: 'do', text: 'Find the meeting among the contact’s activities and in Next Steps.' },
      { kind: 'do', text: 'Leave the case to someone who can attend.', when: [{ ask: 'attend', is: 'no' }] },
      {
        kind: 'message',
        text: 'Tell the SDR that you have it.',
        in: FY25,
        when: [{ ask: 'attend', is: 'yes' }],
        to: 'opportunity-feed',
        message: 'I have picked up case {{caseNumber}} and will attend the meeting.',
      },
      {
        kind: 'write',
        text: 'Work starts.',
        when: [{ ask: 'attend', is: 'yes' }],
        writes: [{ field: 'status', value: { kind: 'status', group: 'in-progress' } }],
      },
    ],
  },
  {
    id: 'blocked-purchase',
    title: 'A purchase that the web shop cannot take',
    rules: ['UC-1'],
    keywords: ['blocked purchase', 'web', 'cannot buy', 'purchase order', 'po', 'multi-year', 'multiyear', 'shop'],
    in: PLAYBOOKS,
    asks: [{ id: 'obstacle', label: 'What stands in the way (multi-year, purchase order, …)?', kind: 'text' }],
    steps: [
      { kind: 'do', text: 'No qualifying meeting is needed: follow the blocked-purchase workflow.' },
      {
        kind: 'write',
        text: 'Next Steps say what stands in the way.',
        writes: [
          {
            field: 'nextSteps',
            value: { kind: 'entry', text: 'Start the blocked-purchase workflow because of {{obstacle}}' },
          },
          { field: 'nextStepsDate', value: { kind: 'business-days-from-today', days: 1 } },
        ],
      },
    ],
  },
  {
    id: 'mid-market-order',
    title: 'A first order that belongs to Mid-Market',
    rules: ['UC-2', 'CLOSE-2'],
    keywords: ['mid-market', 'mm', 'first order', 'fo opp', 'too big'],
    in: PLAYBOOKS,
    asks: [{ id: 'met', label: 'Did the qualifying meeting take place (stage 1)?', kind: 'yes-no' }],
    steps: [
      {
        kind: 'message',
        text: 'The SDR brings in the Mid-Market AE.',
        when: [{ ask: 'met', is: 'no' }],
        to: 'opportunity-feed',
        message: 'This order belongs to Mid-Market: please bring in their AE.',
      },
      {
        kind: 'message',
        text: 'Bring in the Mid-Market AE yourself.',
        when: [{ ask: 'met', is: 'yes' }],
        to: 'opportunity-feed',
        message: 'After the meeting this order belongs to Mid-Market: over to you.',
      },
      { kind: 'close', text: 'Close as a duplicate.', outcome: 'duplicate', resolutionAction: 'No Action Required' },
    ],
  },
  {
    id: 'sdr-created',
    title: 'A case from an SDR with a lead',
    rules: ['UC-3', 'R10-3'],
    keywords: ['sdr', 'lead', 'convert', 'contact'],
    in: PLAYBOOKS,
    asks: [{ id: 'contact', label: 'The contact that the lead became', kind: 'contact' }],
    steps: [
      { kind: 'do', text: 'The SDR first converts the lead to a contact on the customer’s account.' },
      {
        kind: 'write',
        text: 'That contact goes on the case.',
        writes: [{ field: 'contactId', value: { kind: 'answer', ask: 'contact' } }],
      },
    ],
  },
  {
    id: 'support-case',
    title: 'A case with a support ticket',
    rules: ['UC-4'],
    keywords: ['support ticket', 'zendesk', 'ticket'],
    in: PLAYBOOKS,
    asks: [],
    steps: [
      {
        kind: 'message',
        text: 'Say in the ticket that you have it.',
        to: 'support-ticket',
        message: 'I have picked this up on the sales side and will reach out to the customer.',
      },
      {
        kind: 'write',
        text: 'Work starts.',
        writes: [{ field: 'status', value: { kind: 'status', group: 'in-progress' } }],
      },
    ],
  },
  {
    id: 'customer-mql',
    title: 'A marketing lead of a customer',
    rules: ['UC-5'],
    keywords: ['mql', 'lead', 'convert', 'disqualify', 'marketing'],
    in: PLAYBOOKS,
    asks: [
      { id: 'qualifies', label: 'Do they work at the account, and is there nARR?', kind: 'yes-no' },
      { id: 'contact', label: 'The contact that the lead became', kind: 'contact' },
    ],
    steps: [
      { kind: 'do', text: 'Convert the lead.', when: [{ ask: 'qualifies', is: 'yes' }] },
      {
        kind: 'write',
        text: 'The contact goes on the case.',
        when: [{ ask: 'qualifies', is: 'yes' }],
        writes: [{ field: 'contactId', value: { kind: 'answer', ask: 'contact' } }],
      },
      { kind: 'do', text: 'Disqualify the lead; it is not converted.', when: [{ ask: 'qualifies', is: 'no' }] },
      {
        kind: 'close',
        text: 'Close as N/A.',
        in: FY25,
        when: [{ ask: 'qualifies', is: 'no' }],
        outcome: 'na',
        resolutionAction: 'No Action Required',
      },
      {
        kind: 'close',
        text: 'Close as resolved, or take the choice that the closing sheet offers where there is no contact.',
        in: FY26,
        when: [{ ask: 'qualifies', is: 'no' }],
        ours: true,
        outcome: 'resolved',
        resolutionAction: 'No Action Required',
      },
    ],
  },
  {
    id: 'hva-churn',
    title: 'A High Value Account will churn fully',
    rules: ['HVA-2', 'CLOSE-6'],
    keywords: ['churn', 'cancel', 'high value', 'hva', 'not renewing', 'leaving'],
    in: PLAYBOOKS,
    asks: [{ id: 'evidence', label: 'When and where did the customer say so?', kind: 'text' }],
    steps: [
      {
        kind: 'write',
        text: 'Next Steps keep the evidence.',
        writes: [
          { field: 'nextSteps', value: { kind: 'entry', text: 'Customer announced the full churn: {{evidence}}' } },
        ],
      },
      {
        kind: 'close',
        text: 'Close as Request Not Possible: no further High Value case will come for this account.',
        ours: true,
        outcome: 'resolved',
        resolutionAction: 'Request Not Possible',
      },
    ],
  },
  {
    id: 'hva-plan',
    title: 'Plan the year of a High Value Account',
    rules: ['HVA-1', 'HVA-3'],
    keywords: ['high value', 'hva', 'plan', 'year', 'touchpoints', 'check-in'],
    in: PLAYBOOKS,
    asks: [{ id: 'first', label: 'What comes first?', kind: 'text' }],
    steps: [
      {
        kind: 'write',
        text: 'The case stays open all year, with a next step.',
        writes: [
          { field: 'nextSteps', value: { kind: 'entry', text: 'Plan the year with the customer: {{first}}' } },
          { field: 'nextStepsDate', value: { kind: 'business-days-from-today', days: 5 } },
          { field: 'status', value: { kind: 'status', group: 'in-progress' } },
        ],
      },
      { kind: 'reminder', text: 'A touchpoint after 90 days.', subject: 'Touchpoint with {{account}}', inDays: 90 },
      { kind: 'reminder', text: 'A touchpoint after 180 days.', subject: 'Touchpoint with {{account}}', inDays: 180 },
      { kind: 'reminder', text: 'A touchpoint after 270 days.', subject: 'Touchpoint with {{account}}', inDays: 270 },
    ],
  },
  {
    id: 'check-in-opportunity',
    title: 'A check-in brought an opportunity',
    rules: ['HVA-4'],
    keywords: ['check-in', 'check in', 'opportunity', 'high value', 'hva'],
    in: PLAYBOOKS,
    asks: [{ id: 'opportunity', label: 'Which opportunity?', kind: 'opportunity' }],
    steps: [
      {
        kind: 'write',
        text: 'Link it to the check-in case.',
        writes: [{ field: 'opportunityId', value: { kind: 'answer', ask: 'opportunity' } }],
      },
      { kind: 'do', text: 'When the opportunity closes, the case closes with it.' },
    ],
  },
  {
    id: 'renewals-escalation',
    title: 'A Renewals Manager brings in an Advocate',
    rules: ['REN'],
    keywords: ['renewals', 'rm', '#advocate', 'renewal', 'escalation'],
    in: FY26,
    asks: [{ id: 'context', label: 'What did the Renewals Manager say?', kind: 'text' }],
    steps: [
      { kind: 'do', text: 'The case carries #advocate in its subject and is routed to Advocates as usual.' },
      {
        kind: 'message',
        text: 'Ask the Renewals Manager for the story so far.',
        to: 'case-comment',
        message: 'I have case {{caseNumber}} now. What should I know before I write to {{contact}}?',
      },
      {
        kind: 'write',
        text: 'Work starts with what you heard.',
        writes: [
          { field: 'nextSteps', value: { kind: 'entry', text: 'Took over from the Renewals Manager: {{context}}' } },
          { field: 'status', value: { kind: 'status', group: 'in-progress' } },
        ],
      },
    ],
  },
  {
    id: 'wrote-to-me',
    title: 'A customer wrote to me directly',
    rules: ['NEW-5'],
    keywords: ['direct', 'wrote to me', 'my inbox', 'e-mailed me', 'emailed me', 'personally'],
    in: PLAYBOOKS,
    asks: [
      { id: 'others', label: 'Does another Advocate have an In Progress case on the account?', kind: 'yes-no' },
      { id: 'request', label: 'What do they ask for?', kind: 'text' },
      { id: 'owner', label: 'Who owns that case?', kind: 'user' },
      { id: 'narr', label: 'Is there an nARR opportunity?', kind: 'yes-no' },
    ],
    steps: [
      {
        kind: 'write',
        text: 'The request goes into the description of that case.',
        when: [{ ask: 'others', is: 'yes' }],
        writes: [{ field: 'description', value: { kind: 'line', text: '{{today}} {{initials}} {{request}}' } }],
      },
      {
        kind: 'message',
        text: 'Tell its owner.',
        when: [{ ask: 'others', is: 'yes' }],
        to: 'case-comment',
        message: '{{owner}}: the customer wrote to me, their request is in the description of case {{caseNumber}}.',
      },
      {
        kind: 'do',
        text: 'Create a case and own it.',
        when: [
          { ask: 'others', is: 'no' },
          { ask: 'narr', is: 'yes' },
        ],
      },
      {
        kind: 'message',
        text: 'A general question goes to the shared mailbox.',
        when: [
          { ask: 'others', is: 'no' },
          { ask: 'narr', is: 'no' },
        ],
        to: 'customer',
        message: 'Hello {{contact}}, please write to our shared mailbox: the team there answers fastest.',
      },
    ],
  },
  {
    id: 'unknown-sender',
    title: 'A mail from someone unknown',
    rules: ['E2C'],
    keywords: ['unknown sender', 'web email', 'email to case', 'no account', 'domain', 'region'],
    in: PLAYBOOKS,
    asks: [
      { id: 'account', label: 'The account of the mail’s domain', kind: 'account' },
      { id: 'contact', label: 'The person who wrote', kind: 'contact' },
    ],
    steps: [
      { kind: 'do', text: 'Until the account is set, the case stands in the queues of both regions.', in: FY25 },
      { kind: 'do', text: 'Where nothing matches, Ops routes the case.', in: FY26 },
      {
        kind: 'write',
        text: 'The account and the contact go on the case.',
        writes: [
          { field: 'accountId', value: { kind: 'answer', ask: 'account' } },
          { field: 'contactId', value: { kind: 'answer', ask: 'contact' } },
        ],
      },
    ],
  },
  {
    id: 'old-thread',
    title: 'A new request on an old thread',
    rules: ['E2C'],
    keywords: ['old thread', 'closed case', 'new request', 'reply', 'thread', 'reopen'],
    in: PLAYBOOKS,
    asks: [],
    steps: [
      { kind: 'do', text: 'The mail stands on the closed case and makes no new one.' },
      {
        kind: 'message',
        text: 'Ask for a new mail, or create a new case yourself.',
        to: 'customer',
        message: 'Hello {{contact}}, could you send this as a new mail? Then it gets its own case and nothing is lost.',
      },
    ],
  },
];
