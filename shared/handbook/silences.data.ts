import type { EditionData } from './edition.ts';

/** A question that the documents leave open, or answer twice. Shown with the badge below, never hidden. */
export interface Silence {
  readonly rule: string;
  readonly question: string;
  /** What the app does unless a team's own edition says otherwise. */
  readonly answer: string;
  /** The setting of an edition that a team may change; null where the answer is built in. */
  readonly setting: keyof EditionData | null;
}

export const SILENCE_BADGE = 'The handbook is silent here';

export const SILENCES: readonly Silence[] = [
  {
    rule: 'R10-list',
    question: 'Ten items, or as many as are listed?',
    answer: 'The list counts: n of m applicable.',
    setting: 'requiredTen',
  },
  {
    rule: 'CLOSE-3',
    question: 'Fifteen days of trying, or from opening?',
    answer: 'Of trying; at the limit from opening a complete cadence is enough, with a reason.',
    setting: 'tryingCounts',
  },
  {
    rule: 'CAD',
    question: 'What comes after the touch of day 7?',
    answer: 'An optional last attempt on day 14, marked as ours.',
    setting: 'lastAttemptDay',
  },
  {
    rule: 'CLOSE-4',
    question: 'How does a case close that fits no status once N/A is gone?',
    answer: 'The closing sheet offers a guided choice for each such case.',
    setting: 'statuses',
  },
  {
    rule: 'SLA-4',
    question: 'Which exemptions hold where two lists disagree?',
    answer: 'The longer list.',
    setting: 'triggers',
  },
  {
    rule: 'STAT-3',
    question: 'What do In Progress and Waiting mean where the statuses have neither?',
    answer: 'The whole In Progress group, and Blocked.',
    setting: 'statuses',
  },
  {
    rule: 'NEW-1',
    question: 'Which subjects may an SDR use?',
    answer: 'Both that the page names.',
    setting: 'triggers',
  },
  {
    rule: 'UC-5',
    question: 'Do both conditions have to fail to disqualify a marketing lead?',
    answer: 'One is enough.',
    setting: null,
  },
  {
    rule: 'HVA-2',
    question: 'May a High Value Account case be closed at all?',
    answer: 'Only on a full churn, as Request Not Possible.',
    setting: 'closingRules',
  },
  {
    rule: 'CAP',
    question: 'Does a High Value Account case take one of the 50 places?',
    answer: 'No.',
    setting: 'capacity',
  },
  { rule: 'FLOW-2', question: 'May a hashtag stand in Feedback?', answer: 'Yes.', setting: null },
  {
    rule: 'SLA-1',
    question: 'Clock hours or working hours?',
    answer: 'Clock hours; a time in days means calendar days.',
    setting: 'firstReviewCounts',
  },
  {
    rule: 'SLA-2',
    question: 'Calendar days or working days?',
    answer: 'Calendar days in the Advocate’s zone.',
    setting: 'closingCounts',
  },
  { rule: 'TRIG-1', question: 'Which priority have High Value cases?', answer: 'Medium.', setting: 'priorities' },
  { rule: 'TIER', question: 'Which tier has an account exactly on a boundary?', answer: 'Tier 2.', setting: 'tiers' },
  { rule: 'RANK', question: 'Is a threshold met by the figure itself?', answer: 'Yes.', setting: 'rank' },
  {
    rule: 'SEG-1',
    question: 'Which accounts between $1,000 and $3,000 belong to the pool?',
    answer: 'Unknown, and said so.',
    setting: 'segment',
  },
  {
    rule: 'AE-1',
    question: 'Which phase has a subscription exactly on a boundary?',
    answer: 'The later one.',
    setting: 'executives',
  },
];
