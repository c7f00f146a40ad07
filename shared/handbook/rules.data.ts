import type { EditionId } from '#shared/domain';

/** A rule of the handbook in our words. `at` names the section of each document that has it. */
export interface RuleText {
  readonly id: string;
  readonly sentence: string;
  readonly at: Readonly<Partial<Record<EditionId, string>>>;
  /** Where an edition says it otherwise. */
  readonly wording?: Readonly<Partial<Record<EditionId, string>>>;
  /** What we decided where the documents are silent or disagree. */
  readonly ours?: string;
}

/** The titles of the five documents. */
export const DOCUMENTS: Readonly<Record<EditionId, string>> = {
  fy26: 'High Velocity Sales and First Orders',
  fy25: 'Global Digital SMB (FY25)',
  'global-digital-smb': 'Global Digital SMB (first page)',
  'pooled-amer': 'Low Touch Sales Motion / Pooled Model in AMER',
  'smb-ae': 'SMB Account Executive',
};

/** In the order of the handbook. */
export const RULE_TEXTS: readonly RuleText[] = [
  {
    id: 'SEG-1',
    sentence: 'The model covers accounts with a contracted yearly revenue under $30,000.',
    at: {
      fy26: 'SMB Sales Model',
      fy25: 'Global Digital SMB Sales Model',
      'global-digital-smb': 'Global Digital SMB Sales Model',
      'pooled-amer': 'Introduction',
    },
    wording: {
      'pooled-amer': 'The pool takes accounts under $1,000 of yearly revenue, and some of those under $3,000.',
    },
  },
  {
    id: 'SEG-2',
    sentence: 'The model covers companies of at most 100 employees.',
    at: {
      fy26: 'SMB Sales Model',
      fy25: 'Global Digital SMB Sales Model',
      'global-digital-smb': 'Global Digital SMB Sales Model',
      'smb-ae': 'Overview',
    },
    wording: {
      'global-digital-smb': 'The model covers companies of fewer than 100 employees.',
      'smb-ae': 'Account Executives serve companies of 1 to 99 employees.',
    },
  },
  {
    id: 'SEG-3',
    sentence: 'Accounts with Ultimate licences are left out.',
    at: {
      fy26: 'SMB Sales Model',
      fy25: 'Global Digital SMB Sales Model',
      'global-digital-smb': 'Global Digital SMB Sales Model',
    },
    wording: { fy26: 'Accounts with Ultimate licences are covered like any other.' },
  },
  {
    id: 'SEG-4',
    sentence: 'Accounts in Japan are left out.',
    at: {
      fy26: 'SMB Sales Model',
      fy25: 'Global Digital SMB Sales Model',
      'global-digital-smb': 'Global Digital SMB Sales Model',
    },
  },
  {
    id: 'SEG-5',
    sentence: 'AMER and APAC count as one territory.',
    at: {
      fy26: 'Account and Opportunity Ownership: Accounts',
      fy25: 'Account and Opportunity Ownership: Accounts',
      'global-digital-smb': 'Account and Opportunity Ownership: Accounts',
      'pooled-amer': 'Introduction',
      'smb-ae': 'Reaching the SMB team: Team Channels',
    },
    wording: {
      fy26: 'EMEA and APJ count as one territory.',
      'pooled-amer': 'The model serves AMER alone.',
      'smb-ae': 'EMEA and APAC share one team channel.',
    },
  },
  {
    id: 'SEG-6',
    sentence: 'An account that a sale lifts above the ceiling moves to Mid-Market when the next quarter starts.',
    at: { fy26: 'FAQ', fy25: 'FAQ' },
  },
  {
    id: 'OWN-1',
    sentence: 'Accounts and opportunities belong to the regional Sales User, not to a person.',
    at: {
      fy26: 'Account and Opportunity Ownership',
      fy25: 'Account and Opportunity Ownership',
      'global-digital-smb': 'Account and Opportunity Ownership',
      'pooled-amer': 'Introduction',
    },
    wording: { 'pooled-amer': 'Every account of the pool belongs to the Pooled Sales User.' },
  },
  {
    id: 'OWN-2',
    sentence: 'Ops set an opportunity that an Advocate owns back to the Sales User; it is worth a note, not an alarm.',
    at: { fy26: 'Account and Opportunity Ownership: Opportunities' },
  },
  {
    id: 'OWN-3',
    sentence: 'A case belongs to the Advocate who works it.',
    at: { fy26: 'Required 10: Case: Owner', fy25: 'Required 10: Picking Up' },
  },
  {
    id: 'OWN-4',
    sentence: 'Nobody reads posts to the Sales Users: a case is the only way to reach the team.',
    at: {
      fy26: 'Working with the Global Digital SMB Account Team',
      fy25: 'Working with the Global Digital SMB Account Team',
      'global-digital-smb': 'Working with the Global Digital SMB Account Team',
    },
  },
  {
    id: 'TIER',
    sentence:
      'Tier 1 pays more than $7,000, tier 3 less than $1,000 with a LAM under 10, tier 2 is all the rest; the tier says which kinds of case come.',
    at: {
      fy25: 'Account and Opportunity Ownership: High Value Accounts',
      'global-digital-smb': 'Account and Opportunity Ownership: High Value Accounts',
    },
    ours: 'The boundaries themselves fall in tier 2; a missing figure that could change the tier leaves it unknown.',
  },
  {
    id: 'TIER-2',
    sentence:
      'A High Value Account is chosen by judgement: room to grow in licences, departments or plan, or a place in the Advocate’s top 50.',
    at: { fy26: 'Account and Opportunity Ownership: High Value Accounts' },
  },
  {
    id: 'RANK',
    sentence:
      'Accounts are ranked by revenue, funding, industry and LAM: a few strong signs make rank 1, low revenue with a low LAM rank 3.',
    at: { 'pooled-amer': 'Auto Rank table' },
    ours: 'Thresholds are met at the figure or above, and a missing figure does not hold.',
  },
  {
    id: 'RANK-2',
    sentence:
      'Ranks are computed anew each week; an Account Executive may override one after talking to the customer, and the account keeps the history.',
    at: { 'pooled-amer': 'Auto Rank' },
  },
  {
    id: 'RANK-3',
    sentence:
      'Cases come from forms, surveys, hand raises and content read, and by hand when a customer asks by another way.',
    at: { 'pooled-amer': 'Sources and triggers' },
  },
  {
    id: 'TRIG-1',
    sentence: 'A case’s category gives its priority: inbound requests are High, all others Medium.',
    at: { fy25: 'Case Types', 'global-digital-smb': 'Case Types', fy26: 'Case Types' },
    ours: 'High Value cases have no priority in the handbook; we take Medium.',
  },
  {
    id: 'TRIG-2',
    sentence: 'The subject’s beginning names what made the case.',
    at: { fy26: 'Case Types', fy25: 'Case Types', 'global-digital-smb': 'Case Types' },
    ours: 'Case does not matter, the longest label wins, and what follows it is ignored.',
  },
  {
    id: 'TRIG-3',
    sentence:
      'A case exists because a customer needs help to buy, is likely to leave or shrink, or is likely to grow; otherwise an account on auto-renew gets none.',
    at: {
      fy26: 'Engaging with Global Digital SMB Accounts: How?',
      fy25: 'Engaging with Global Digital SMB Accounts: How?',
      'global-digital-smb': 'Engaging with Global Digital SMB Accounts: How?',
    },
  },
  {
    id: 'TRIG-4',
    sentence: 'Every case shows its context, what is asked of the Advocate, and a description.',
    at: { fy26: 'SMB Advocate Playbook: Introduction to SMB Cases', fy25: 'SMB Advocate Case Workflow' },
    wording: { fy25: 'Every case shows its reason, its context, what is asked of the Advocate, and a description.' },
  },
  {
    id: 'NEW-1',
    sentence: 'Who makes a case by hand takes the subject of their department, and sets its priority to High.',
    at: {
      fy26: 'Working with the Global Digital SMB Account Team',
      fy25: 'Working with the Global Digital SMB Account Team',
    },
  },
  {
    id: 'NEW-2',
    sentence: 'A case made by hand is routed without further steps.',
    at: {
      fy26: 'Working with the Global Digital SMB Account Team',
      fy25: 'Working with the Global Digital SMB Account Team',
    },
    wording: {
      fy25: 'A case enters the queue only when the assignment rules are ticked; where an open case exists on the account they stay off, and the case goes to that owner with a message.',
    },
  },
  {
    id: 'NEW-3',
    sentence: 'For a first order the account needs a complete billing address before the lead is converted.',
    at: { fy26: 'Working with the Global Digital SMB Account Team' },
  },
  {
    id: 'NEW-4',
    sentence: 'A case that nobody took in its time is raised with the region’s manager, on the case.',
    at: {
      fy26: 'Working with the Global Digital SMB Account Team',
      fy25: 'Working with the Global Digital SMB Account Team',
    },
  },
  {
    id: 'NEW-5',
    sentence:
      'A customer who writes to an Advocate directly is added to a colleague’s case in progress; without one, new revenue becomes a case of one’s own, and all else goes to the shared mailbox.',
    at: { fy26: 'FAQ', fy25: 'FAQ' },
  },
  {
    id: 'NEW-6',
    sentence: 'Who made a case can follow its owner, status and next steps.',
    at: { fy26: 'Tracking Cases you have created', fy25: 'Tracking Cases you have created' },
  },
  {
    id: 'STAT-1',
    sentence:
      'In progress has three shades: attempting contact, blocked, engaged; a case closes as duplicate, unresponsive or resolved.',
    at: { fy26: 'SMB Advocate Playbook: Case Status', fy25: 'SMB Advocate Case Workflow; Case Closure Criteria' },
    wording: { fy25: 'A case is open, in progress, or closed as resolved, duplicate, unresponsive or N/A.' },
  },
  {
    id: 'STAT-2',
    sentence: 'Closing sets the closing time by itself.',
    at: { fy26: 'SMB Advocate Playbook: Case Status', fy25: 'SMB Advocate Case Workflow' },
  },
  {
    id: 'STAT-3',
    sentence: 'Waiting means that a partner team has to move first.',
    at: { fy26: 'Required 10: Case: Status' },
    ours: 'The list of statuses has no Waiting: we read it as Blocked.',
  },
  {
    id: 'STAT-4',
    sentence: 'The status moves to In Progress when work starts.',
    at: { fy26: 'Case Workflow and Management', fy25: 'SMB Advocate Case Workflow' },
    wording: { fy25: 'The status moves to In Progress when work starts, which takes the case out of the queue.' },
  },
  {
    id: 'R10-1',
    sentence: 'A case that is worked is In Progress, and then Closed.',
    at: { fy26: 'Required 10: Picking Up', fy25: 'Required 10: Picking Up' },
  },
  {
    id: 'R10-2',
    sentence: 'The owner is the Advocate who works the case; it moves only rarely, such as for a language.',
    at: { fy26: 'Required 10: Picking Up', fy25: 'Required 10: Picking Up' },
  },
  {
    id: 'R10-3',
    sentence: 'The main contact is set while the case is worked.',
    at: { fy26: 'Required 10: Picking Up', fy25: 'Required 10: Picking Up' },
    wording: {
      fy26: 'The main contact is set, a lead is converted before closing, and without a contact nothing is resolved.',
    },
  },
  {
    id: 'R10-4',
    sentence: 'Next Steps and their date are filled.',
    at: { fy26: 'Required 10: Managing', fy25: 'Required 10: Managing' },
    wording: { fy26: 'Next Steps and their date are filled, each entry with its date, the initials and the step.' },
  },
  {
    id: 'R10-5',
    sentence: 'With an opportunity, the account names its GitLab Admin, without whom it cannot be closed won.',
    at: { fy26: 'Required 10: Managing', fy25: 'Required 10: Managing' },
  },
  {
    id: 'R10-6',
    sentence: 'An open opportunity that the case is about is linked to it.',
    at: { fy26: 'Required 10: Managing' },
  },
  {
    id: 'R10-7',
    sentence: 'The linked opportunity has a close date.',
    at: { fy26: 'Required 10: Managing', fy25: 'Required 10: Managing' },
    wording: { fy26: 'The linked opportunity has a close date, and not one that is past.' },
  },
  {
    id: 'R10-8',
    sentence: 'A linked renewal has its risk category.',
    at: { fy26: 'Required 10: Managing', fy25: 'Required 10: Managing' },
    wording: { fy26: 'A linked renewal has its risk category, and a guaranteed churn is closed lost.' },
    ours: 'Asked of renewals only.',
  },
  {
    id: 'R10-9',
    sentence: 'What was sent and said is logged on the contact, by way of Groove.',
    at: { fy26: 'Required 10: Managing', fy25: 'Required 10: Managing' },
    wording: { fy25: 'What was sent and said is logged on the contact, by way of Outreach.' },
    ours: 'An activity on the case or the account counts too, whatever tool wrote it.',
  },
  {
    id: 'R10-10',
    sentence: 'A closed case says how it was resolved.',
    at: { fy26: 'Required 10: Closing', fy25: 'Required 10: Closing' },
  },
  {
    id: 'R10-11',
    sentence: 'When a case closes, its opportunity is closed won or lost.',
    at: { fy26: 'Required 10: Closing', fy25: 'Required 10: Closing' },
  },
  {
    id: 'R10-12',
    sentence: 'Feedback on the case may be left.',
    at: { fy26: 'Required 10: Closing', fy25: 'Required 10: Closing' },
    wording: { fy26: 'Feedback is left, NA when there is none, and it holds no next steps or remarks.' },
  },
  {
    id: 'R10-list',
    sentence: 'Each item of the Required 10 is judged for itself: met, missing, not applicable or not yet due.',
    at: { fy26: 'Required 10', fy25: 'Required 10' },
    ours: 'The name is no count: the list has more items than ten, and some of them apply to some cases only.',
  },
  {
    id: 'NS-1',
    sentence: 'An entry is a date, the initials of who wrote it, and the next step.',
    at: { fy26: 'Required 10: Managing' },
  },
  {
    id: 'NS-2',
    sentence: 'A step says what is done and with whom or why; a bare word does not.',
    at: { fy26: 'Case Workflow and Management: Next Steps example' },
  },
  {
    id: 'NS-3',
    sentence: 'Next Steps are mandatory, and their date says when the step is due.',
    at: { fy26: 'Required 10: Managing', fy25: 'Required 10: Managing' },
    ours: 'The newest entry stands first, one a line.',
  },
  {
    id: 'NS-4',
    sentence: 'A colleague’s case gets Next Steps as soon as it is taken up, so that they need not ask.',
    at: { fy26: 'Case Workflow and Management', fy25: 'SMB Advocate Case Workflow' },
  },
  {
    id: 'SLA-1',
    sentence: 'A case gets its first review within 24 hours after it was routed.',
    at: { fy26: 'Case Hygiene: Case SLA', fy25: 'Case Hygiene: Case SLA' },
    wording: { fy25: 'A case is picked up and answered within 24 hours, 48 hours or 7 days, by its priority.' },
    ours: 'Hours are clock hours.',
  },
  {
    id: 'SLA-2',
    sentence: 'A case should be closed within 7 days of its opening.',
    at: { fy26: 'Advocate Expectations', fy25: 'SMB Advocate Case Workflow' },
    ours: 'Days are calendar days in the Advocate’s zone.',
  },
  {
    id: 'SLA-3',
    sentence: 'A case must be closed within 15 days of its opening.',
    at: { fy26: 'Advocate Expectations', fy25: 'SMB Advocate Case Workflow' },
  },
  {
    id: 'SLA-4',
    sentence: 'The 15 days do not hold for High Value cases.',
    at: { fy26: 'Advocate Expectations: exceptions', fy25: 'Open Case Guidelines' },
    wording: {
      fy26: 'The 15 days do not hold for High Value Accounts, renewals that will fail, purchase orders, first orders, and customers who asked for a later date.',
    },
  },
  {
    id: 'SLA-5',
    sentence: 'A colleague’s request for an update is answered within one business day.',
    at: { fy26: 'Case Workflow and Management', fy25: 'SMB Advocate Case Workflow' },
  },
  {
    id: 'CAD',
    sentence: 'The customer gets an e-mail on day 1, a call on day 3, and e-mails on days 5 and 7.',
    at: { fy26: 'Case Workflow and Management', fy25: 'SMB Advocate Case Workflow' },
    ours: 'Day 1 is the day on which work starts, and a reply ends the cadence.',
  },
  {
    id: 'CAP',
    sentence: 'An Advocate has at most 50 cases in progress.',
    at: { fy26: 'FAQ', fy25: 'FAQ' },
    ours: 'High Value Account cases take no place.',
  },
  {
    id: 'QUEUE-1',
    sentence: 'Cases wait in a shared queue: High priority first, then the oldest; nobody picks freely.',
    at: { fy25: 'SMB Advocate Case Workflow; FAQ' },
  },
  {
    id: 'QUEUE-2',
    sentence: 'Cases are routed to Advocates in turn; there is no shared queue.',
    at: { fy26: 'SMB Advocate Playbook: Introduction to SMB Cases; FAQ' },
  },
  {
    id: 'QUEUE-3',
    sentence: 'The day is ordered by what is owed to somebody, not by record.',
    at: { fy26: 'Run Your Day Dash' },
    ours: 'The order is ours.',
  },
  {
    id: 'CLOSE-1',
    sentence: 'Resolved: the concern was met or the renewal made.',
    at: { fy26: 'Case Closure Criteria', fy25: 'Case Closure Criteria' },
    wording: {
      fy26: 'Resolved: the concern was met and nothing is left to do; refused without a contact or with a next step ahead.',
    },
  },
  {
    id: 'CLOSE-2',
    sentence: 'Duplicate: an Advocate dealt with the concern in a similar case.',
    at: { fy26: 'Case Closure Criteria', fy25: 'Case Closure Criteria' },
    ours: 'The similar case is linked.',
  },
  {
    id: 'CLOSE-3',
    sentence: 'Unresponsive: 15 days of trying brought no answer.',
    at: { fy26: 'Case Closure Criteria', fy25: 'Case Closure Criteria' },
    ours: 'Trying starts at the first outreach after the customer’s last word.',
  },
  { id: 'CLOSE-4', sentence: 'N/A takes what fits nowhere else.', at: { fy25: 'Case Closure Criteria' } },
  {
    id: 'CLOSE-5',
    sentence: 'An inbound request closes only once the customer’s need is met.',
    at: { fy26: 'SMB Advocate Playbook: Case Status', fy25: 'SMB Advocate Case Workflow' },
  },
  {
    id: 'CLOSE-6',
    sentence: 'A case closes with its Resolution Action, and its opportunity closes with it.',
    at: { fy26: 'Required 10: Closing', fy25: 'Required 10: Closing' },
    wording: {
      'pooled-amer': 'A case closes with its Resolution Action.',
      'smb-ae': 'A case closes with its Resolution Action.',
    },
  },
  {
    id: 'CLOSE-7',
    sentence: 'A High Value Account case stays open but for a full churn.',
    at: { fy26: 'Use Case Specifics: High Value Account Cases', fy25: 'Use Case Specifics: High Value Cases' },
  },
  {
    id: 'CLOSE-8',
    sentence: 'A case handed to Support says so by its Resolution Action.',
    at: { fy26: 'Escalation Paths: Support', fy25: 'Escalation Paths: Support' },
  },
  {
    id: 'HVA-1',
    sentence: 'One Advocate keeps a High Value Account all year, before and after its renewal.',
    at: { fy26: 'Use Case Specifics: High Value Account Cases', fy25: 'Use Case Specifics: High Value Cases' },
  },
  {
    id: 'HVA-2',
    sentence:
      'A High Value Account case closes only when the customer announces a full churn before the renewal, as Request Not Possible; then no more such cases come.',
    at: { fy26: 'Use Case Specifics: High Value Account Cases', fy25: 'Use Case Specifics: High Value Cases' },
  },
  {
    id: 'HVA-3',
    sentence: 'The year with a High Value Account is planned: touchpoints, next steps, tasks ahead.',
    at: { fy26: 'Use Case Specifics: High Value Account Cases', fy25: 'Use Case Specifics: High Value Cases' },
    wording: {
      fy25: 'The year with a High Value Account is planned; check-ins come at 90, 180 and 270 days when nothing else happened.',
    },
  },
  {
    id: 'HVA-4',
    sentence: 'An opportunity born of a check-in is linked to that case, which closes with it.',
    at: { fy26: 'Use Case Specifics: High Value Account Cases', fy25: 'Use Case Specifics: High Value Cases' },
  },
  {
    id: 'UC-1',
    sentence:
      'Who takes up a first order makes sure beforehand that they are free for its qualifying meeting; without one, a purchase that the web refuses takes its own path.',
    at: { fy26: 'Use Case Specifics: FO Opp', fy25: 'Use Case Specifics: FO Opp' },
  },
  {
    id: 'UC-2',
    sentence: 'A first order that turns out Mid-Market goes to that team, and the case closes as a duplicate.',
    at: { fy26: 'FAQ', fy25: 'FAQ' },
  },
  {
    id: 'UC-3',
    sentence: 'The SDR converts the lead to a contact of the account before making the case, and puts it on the case.',
    at: { fy26: 'Use Case Specifics: SDR Created', fy25: 'Use Case Specifics: SDR Created' },
  },
  {
    id: 'UC-4',
    sentence: 'Who takes up a support case with a ticket says so in the ticket.',
    at: { fy26: 'Use Case Specifics: Support Cases', fy25: 'Use Case Specifics: Support Cases' },
  },
  {
    id: 'UC-5',
    sentence:
      'A marketing lead is converted when it works at the account and there is new revenue; otherwise it is disqualified.',
    at: { fy26: 'Use Case Specifics: Customer MQL Cases', fy25: 'Use Case Specifics: Customer MQL Cases' },
    wording: {
      fy25: 'A marketing lead is converted when it works at the account and there is new revenue; it is disqualified when neither holds.',
    },
    ours: 'Where the pages disagree, one of the two missing is enough to disqualify.',
  },
  {
    id: 'UC-6',
    sentence:
      'Growth found gets an opportunity of its own, linked to the case; what is already linked, or a renewal at hand, is used instead.',
    at: { fy26: 'Use Case Specifics: Expansion Opportunities', fy25: 'Use Case Specifics: Expansion Opportunities' },
  },
  {
    id: 'E2C',
    sentence:
      'A customer’s mail becomes a case; an unknown sender is matched by their address, else Ops decide where it goes.',
    at: { fy26: 'Use Case Specifics: Email to Case', fy25: 'Use Case Specifics: Email to Case' },
    wording: {
      fy25: 'A customer’s mail becomes a case; an unknown sender’s stands in both regional queues until the account is set.',
    },
    ours: 'A mail whose subject names no trigger counts as Email to Case.',
  },
  {
    id: 'FLOW-1',
    sentence:
      'A customer who wants to talk in six months: Next Steps say so, their date is six months on, the status is Open, and the case stays yours.',
    at: { fy26: 'FAQ', fy25: 'FAQ' },
    wording: {
      fy25: 'A customer who wants to talk in six months: Next Steps say so, their date is six months on, the status is Open, and the assignment rules bring the case back to the queue on that day.',
    },
  },
  {
    id: 'FLOW-2',
    sentence: 'For another language the manager finds someone, the owner changes, and Feedback gets #languagebarrier.',
    at: { fy26: 'FAQ', fy25: 'FAQ' },
  },
  {
    id: 'FLOW-3',
    sentence: 'On leave, cases in progress stay yours; who covers takes one over when its customer writes.',
    at: { fy26: 'FAQ', fy25: 'FAQ' },
  },
  { id: 'FLOW-4', sentence: 'Growth without an opportunity gets one.', at: { fy26: 'FAQ', fy25: 'FAQ' } },
  {
    id: 'FLOW-5',
    sentence: 'An account that grew above the ceiling is handed to Mid-Market.',
    at: { fy26: 'FAQ', fy25: 'FAQ' },
  },
  {
    id: 'ESC-1',
    sentence: 'A solutions architect is asked for through the manager.',
    at: { fy26: 'Escalation Paths: Solutions Architect', fy25: 'Escalation Paths: Solutions Architect' },
  },
  {
    id: 'ESC-2',
    sentence: 'Support is brought in, and the case says Transferred To Support.',
    at: { fy26: 'Escalation Paths: Support', fy25: 'Escalation Paths: Support' },
  },
  {
    id: 'ESC-3',
    sentence: 'For Mid-Market or Enterprise, Sales Support is asked to route the account anew.',
    at: { fy26: 'Escalation Paths: Transitioning Accounts', fy25: 'Escalation Paths: Transitioning Accounts' },
  },
  {
    id: 'REN',
    sentence:
      'The Renewals team takes cases of accounts under $3,000 with a LAM under 20; most renewal triggers then retire, and #advocate in the subject brings a case back.',
    at: { fy26: 'Renewals Team' },
  },
  {
    id: 'NL-1',
    sentence:
      'Four Account Executives, each paired with one of four BDRs, and one manager share accounts of three tiers: worked by hand, by scaled outreach on intent, or digitally.',
    at: { fy26: 'New Logo Team Playbook: Overview; Account Strategy' },
  },
  {
    id: 'NL-2',
    sentence: 'Their time: 40% prospecting, 30% advancing deals, 20% administration, 10% improving.',
    at: { fy26: 'New Logo Team Playbook: Time Allocation' },
  },
  {
    id: 'NL-3',
    sentence:
      'Monday plans (stand-up 0.5 h, accounts 2 h, BDR 2 h, inbound interest 1.5 h), Tuesday and Wednesday sell (prospecting 2.5 h, discovery 2 h, opportunities 1.5 h), Thursday settles (validation with the SA 2.5 h, negotiation 1.5 h, feedback 1 h), Friday closes (last push 1.5 h; CRM, enablement, 1:1 and forecast 1 h each).',
    at: { fy26: 'New Logo Team Playbook: A typical week' },
  },
  {
    id: 'NL-4',
    sentence:
      'A BDR opens four accounts a day, 20 a week, each for three weeks, owns marketing leads until they are accepted, and aims at eight accepted opportunities a month, at best ten.',
    at: { fy26: 'New Logo Team Playbook: BDR Collaboration' },
  },
  {
    id: 'NL-5',
    sentence:
      'The first measure is the count of first orders; then come touches, accounts with several contacts, meetings, pipeline, nARR, close rate, deal size and cycle time.',
    at: { fy26: 'New Logo Team Playbook: Success Metrics' },
  },
  {
    id: 'NL-6',
    sentence:
      'A solutions architect joins 15 days or more before the close date, with a day of notice, and is assigned within one business day; feedback is met at once (High), three times a quarter (Medium) or later (Low).',
    at: { fy26: 'New Logo Team Playbook: Cross-Team Collaboration; Feedback Prioritization' },
  },
  {
    id: 'AE-1',
    sentence: 'A subscription goes through implementation, adoption, expansion and renewal, by the months left.',
    at: { 'smb-ae': 'Account Planning Lifecycle' },
    ours: 'A boundary belongs to the later phase.',
  },
  {
    id: 'AE-2',
    sentence: 'The plan follows the last transaction: flat, expanded or uptier.',
    at: { 'smb-ae': 'Account Planning Lifecycle' },
  },
  {
    id: 'AE-3',
    sentence: 'Call preparations and qualification calls are logged under their agreed words.',
    at: { 'smb-ae': 'Call Preps; Qualification Calls' },
  },
  {
    id: 'AE-4',
    sentence:
      'A consult goes from context and contact to goals, stage and next steps, and then to risks and who is missing.',
    at: { 'smb-ae': 'Opportunity Consults' },
  },
  {
    id: 'DICT-1',
    sentence: 'Resolution Actions come from a list of nine.',
    at: { fy26: 'Case Resolution Action Dictionary', fy25: 'Case Resolution Action Dictionary' },
  },
  { id: 'DICT-2', sentence: 'Case Reasons come from a list of twelve.', at: { fy25: 'Case Reason Dictionary' } },
];
