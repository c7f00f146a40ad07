import type { Flow } from './define-flow.ts';
import { FY25, FY26, PLAYBOOKS } from './playbooks.data.ts';

/** FLOW and ESC: what the handbook answers again and again. */
export const STANDING_ANSWERS: readonly Flow[] = [
  {
    id: 'not-now',
    title: 'The customer wants to talk later',
    rules: ['FLOW-1', 'SLA-4'],
    keywords: ['not now', 'later', 'call back', 'callback', 'six months', '6 months', 'next year', 'park', 'snooze'],
    in: PLAYBOOKS,
    asks: [
      { id: 'months', label: 'In how many months?', kind: 'number', default: '6' },
      { id: 'about', label: 'What was agreed?', kind: 'text' },
    ],
    steps: [
      {
        kind: 'write',
        text: 'The case stays open in your name until that day.',
        in: FY26,
        writes: [
          {
            field: 'nextSteps',
            value: { kind: 'entry', text: 'Talk again in {{months}} months as agreed: {{about}}' },
          },
          { field: 'nextStepsDate', value: { kind: 'months-from-today', ask: 'months' } },
          { field: 'status', value: { kind: 'status', group: 'open' } },
        ],
      },
      {
        kind: 'write',
        text: 'The case is assigned by the rules again, so that it returns to the queue on that day.',
        in: FY25,
        assignByRules: true,
        writes: [
          {
            field: 'nextSteps',
            value: { kind: 'entry', text: 'Talk again in {{months}} months as agreed: {{about}}' },
          },
          { field: 'nextStepsDate', value: { kind: 'months-from-today', ask: 'months' } },
          { field: 'status', value: { kind: 'status', group: 'open' } },
        ],
      },
      {
        kind: 'message',
        text: 'Confirm it to the customer.',
        ours: true,
        to: 'customer',
        message:
          'Hello {{contact}}, as agreed I will be in touch again on {{day}}. Write to me whenever you need me before.',
      },
    ],
  },
  {
    id: 'other-language',
    title: 'The customer speaks another language',
    rules: ['FLOW-2', 'R10-2'],
    keywords: ['language', 'french', 'german', 'spanish', 'japanese', 'portuguese', 'translate', 'languagebarrier'],
    in: PLAYBOOKS,
    asks: [
      { id: 'language', label: 'Which language?', kind: 'text' },
      { id: 'owner', label: 'Who takes it over, as the manager says?', kind: 'user' },
    ],
    steps: [
      {
        kind: 'message',
        text: 'Ask your manager who is best placed.',
        to: 'manager',
        message: 'Case {{caseNumber}} needs someone who speaks {{language}}. Who should take it?',
      },
      {
        kind: 'write',
        text: 'The case gets its new owner, and the tag that tells how often this happens.',
        writes: [
          { field: 'ownerId', value: { kind: 'answer', ask: 'owner' } },
          { field: 'feedback', value: { kind: 'tag', tag: '#languagebarrier' } },
        ],
      },
    ],
  },
  {
    id: 'time-off',
    title: 'I will be away',
    rules: ['FLOW-3'],
    keywords: ['pto', 'away', 'time off', 'holiday', 'vacation', 'sick', 'out of office', 'leave', 'absence'],
    in: PLAYBOOKS,
    asks: [
      { id: 'from', label: 'First day away', kind: 'day' },
      { id: 'to', label: 'Last day away', kind: 'day' },
      { id: 'cover', label: 'Who covers? Someone with a similar region and language', kind: 'user' },
    ],
    steps: [
      { kind: 'do', text: 'In Progress cases stay in your name.' },
      {
        kind: 'absence',
        text: 'An all-day event says who covers, for all colleagues to see.',
        subject: 'Away, covered by {{cover}}',
        from: 'from',
        to: 'to',
      },
      { kind: 'do', text: 'Name your cover in the out-of-office signature.' },
    ],
  },
  {
    id: 'cover-takes-over',
    title: 'A customer wrote while I cover for a colleague',
    rules: ['FLOW-3'],
    keywords: ['cover', 'covering', 'colleague away', 'take over', 'pto'],
    in: PLAYBOOKS,
    asks: [{ id: 'me', label: 'Who covers?', kind: 'user' }],
    steps: [
      {
        kind: 'write',
        text: 'The case becomes yours, and you work it through.',
        writes: [
          { field: 'ownerId', value: { kind: 'answer', ask: 'me' } },
          { field: 'status', value: { kind: 'status', group: 'in-progress' } },
        ],
      },
    ],
  },
  {
    id: 'above-ceiling',
    title: 'The account grows above the ceiling',
    rules: ['FLOW-5', 'SEG-6'],
    keywords: ['30k', 'ceiling', 'too big', 'mid-market', 'grew', 'above'],
    in: PLAYBOOKS,
    asks: [],
    steps: [
      { kind: 'do', text: 'Finish the deal: with the next quarter the account moves to Mid-Market.' },
      {
        kind: 'message',
        text: 'Hand the account over.',
        to: 'sales-support',
        message: 'Account {{account}} is now above the ceiling of our segment: please plan its move to Mid-Market.',
      },
    ],
  },
  {
    id: 'solutions-architect',
    title: 'A Solutions Architect is needed',
    rules: ['ESC-1'],
    keywords: ['solutions architect', 'sa', 'technical', 'demo', 'architect'],
    in: PLAYBOOKS,
    asks: [{ id: 'need', label: 'What for?', kind: 'text' }],
    steps: [
      {
        kind: 'message',
        text: 'Ask your manager first.',
        to: 'manager',
        message: 'For case {{caseNumber}} I would like to bring in a Solutions Architect: {{need}}',
      },
    ],
  },
  {
    id: 'to-support',
    title: 'This is for Support',
    rules: ['ESC-2', 'CLOSE-8', 'CLOSE-6'],
    keywords: ['support', 'bug', 'technical issue', 'transfer'],
    in: PLAYBOOKS,
    asks: [{ id: 'problem', label: 'What does the customer need?', kind: 'text' }],
    steps: [
      {
        kind: 'message',
        text: 'Bring in the support team.',
        to: 'support-team',
        message: '{{contact}} of {{account}} needs your help: {{problem}}',
      },
      {
        kind: 'close',
        text: 'Close the case once Support has it.',
        outcome: 'resolved',
        resolutionAction: 'Transferred To Support',
      },
    ],
  },
  {
    id: 'other-segment',
    title: 'The account belongs to Mid-Market or Enterprise',
    rules: ['ESC-3'],
    keywords: ['mid-market', 'enterprise', 'mm', 're-route', 'reroute', 'wrong segment'],
    in: PLAYBOOKS,
    asks: [{ id: 'why', label: 'Why?', kind: 'text' }],
    steps: [
      {
        kind: 'message',
        text: 'Ask Sales Support to re-route the account.',
        to: 'sales-support',
        message: 'Please check whether account {{account}} belongs to Mid-Market or Enterprise: {{why}}',
      },
    ],
  },
  {
    id: 'escalate-to-asm',
    title: 'A case was not actioned in time',
    rules: ['NEW-4', 'SLA-1'],
    keywords: ['asm', 'escalate', 'late', 'sla', 'nobody', 'not actioned', 'overdue'],
    in: PLAYBOOKS,
    asks: [{ id: 'asm', label: 'The ASM of the region', kind: 'user' }],
    steps: [
      {
        kind: 'message',
        text: 'Call the ASM of the region on the case.',
        to: 'regional-asm',
        message:
          '{{asm}}: case {{caseNumber}} was not actioned within the time for a first review. Could you have a look?',
      },
    ],
  },
  {
    id: 'colleague-asks',
    title: 'A colleague asks where a case stands',
    rules: ['NS-4', 'SLA-5', 'NEW-6'],
    keywords: ['update', 'status', 'colleague', 'stakeholder', 'question', 'request'],
    in: PLAYBOOKS,
    asks: [{ id: 'standing', label: 'Where does it stand?', kind: 'text' }],
    steps: [
      {
        kind: 'message',
        text: 'Answer on the case within one business day.',
        to: 'case-comment',
        message: '{{standing}}',
      },
      {
        kind: 'write',
        text: 'Next Steps say the same, for everybody who follows the case.',
        writes: [{ field: 'nextSteps', value: { kind: 'entry', text: 'Told the team where it stands: {{standing}}' } }],
      },
    ],
  },
];
