import type { EditionData, LintRuleId, UndefinedPart } from './edition.ts';
import { fy25 } from './fy25.ts';

/** What an edition without a case playbook leaves open. Closing a case there needs a Resolution Action and no more. */
export const NO_PLAYBOOK = {
  borrowed: [
    { part: 'statuses', from: 'fy25' },
    { part: 'dictionaries', from: 'fy25' },
  ],
  tiers: null,
  highValueCriteria: [],
  triggers: [],
  firstReview: null,
  targetDays: null,
  limitDays: null,
  cadence: [],
  lastAttemptDay: null,
  capacity: null,
  queue: null,
  requiredTen: [],
  closingRules: ['CLOSE-4', 'CLOSE-6'],
  caseReasons: [],
  lintSeverities: Object.fromEntries(Object.keys(fy25.lintSeverities).map((rule) => [rule, 'info'])) as Readonly<
    Record<LintRuleId, 'info'>
  >,
} satisfies Partial<EditionData>;

/** The sentences that the app shows for it. */
export const NO_PLAYBOOK_SAYS: readonly UndefinedPart[] = [
  { part: 'tiers', says: 'Accounts have no tiers.' },
  { part: 'triggers', says: 'Subjects of cases name no trigger.' },
  { part: 'sla', says: 'No time for a first review and no age limit is set, so none is shown.' },
  { part: 'cadence', says: 'No outreach cadence is prescribed.' },
  { part: 'capacity', says: 'No limit to cases in progress is set.' },
  { part: 'next-steps', says: 'No form for Next Steps is prescribed: the checks are hints.' },
  { part: 'closing', says: 'There is no case playbook: closing needs a Resolution Action only.' },
  { part: 'flows', says: 'There are no standing answers for cases.' },
];
