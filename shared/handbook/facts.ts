import type { EditionData } from './edition.ts';

/** One thing that an edition says: the rule, what about it, and its value as a short text. */
export interface Fact {
  readonly rule: string;
  readonly what: string;
  readonly value: string;
}

/** All that an edition says, as facts that can be laid side by side. `rule` and `what` together name one fact. */
export function factsOf(edition: EditionData): readonly Fact[] {
  const facts: Fact[] = [];
  const say = (rule: string, what: string, value: Value) => void facts.push({ rule, what, value: show(value) });

  const { segment, ownership, tiers, rank, executives, capacity } = edition;
  say('SEG-1', 'cARR under', segment.carrBelow);
  say('SEG-1', 'covered in some cases from', segment.carrUncertainFrom);
  say('SEG-2', 'employees from', segment.employeesFrom);
  say('SEG-2', 'employees under', segment.employeesBelow);
  say('SEG-3', 'Ultimate licences covered', segment.ultimateCovered);
  say('SEG-4', 'countries left out', segment.excludedCountries);
  say('SEG-5', 'regions served', segment.regions ?? 'all');
  say(
    'SEG-5',
    'regions counted as one',
    segment.territories.map((one) => one.join(' + ')),
  );
  say('SEG-6', 'moves up with the next quarter', segment.movesUpNextQuarter);
  say('OWN-1', 'owner of accounts', [ownership.owner, ...ownership.salesUsers]);
  say('OWN-2', 'opportunities of Advocates are reset', ownership.resetsAdvocateOwned);
  say('TIER', 'tier 1 above a cARR of', tiers?.topCarrAbove);
  say('TIER', 'tier 3 under a cARR and a LAM of', tiers && [tiers.lowCarrBelow, tiers.lowLamBelow]);
  for (const tier of [1, 2, 3] as const) {
    const types = Object.entries(tiers?.caseTypes[tier] ?? {}).flatMap(([type, has]) => (has ? [type] : []));
    say('TIER', `cases of tier ${tier}`, tiers && types);
  }
  say('TIER-2', 'criteria for a High Value Account', edition.highValueCriteria);
  for (const [index, { carr, totalFunding, lam, industryCounts, needed }] of (rank?.topRows ?? []).entries()) {
    const figures = [`cARR ${carr}`, `funding ${totalFunding}`, `LAM ${lam}`, ...(industryCounts ? ['industry'] : [])];
    say('RANK', `row ${index + 1} of rank 1`, `${needed} of ${figures.join(', ')}`);
  }
  say('RANK', 'rank 3 under a cARR and a LAM of', rank && [rank.lowCarrBelow, rank.lowLamBelow]);
  say('RANK', 'industries', rank?.industries);
  say('RANK-3', 'sources of cases', edition.caseSources);
  say(
    'AE-1',
    'phases',
    executives?.lifecycle.map((step) => `${step.phase} above ${step.monthsLeftAbove ?? 0} months`),
  );
  say('AE-3', 'words that log', executives && [executives.callPrepPrefix, ...executives.qualificationWords]);
  say('AE-4', 'a consult asks', executives?.consult);

  for (const trigger of edition.triggers) {
    say('TRIG-2', trigger.id, `${trigger.category}: ${trigger.labels.join(' · ')}`);
  }
  for (const [category, priority] of Object.entries(edition.priorities)) {
    say('TRIG-1', `priority of ${category}`, edition.triggers.length > 0 ? priority : null);
  }
  say(
    'STAT-1',
    'statuses',
    edition.statuses.map(({ label }) => label),
  );
  for (const { label, meaning } of edition.statuses) {
    const shade = meaning.group === 'closed' ? meaning.outcome : meaning.group === 'in-progress' ? meaning.stage : null;
    say('STAT-1', `${label} means`, shade === null ? meaning.group : `${meaning.group}, ${shade}`);
  }
  for (const priority of ['High', 'Medium', 'Low'] as const) {
    const time = edition.firstReview?.[priority];
    say('SLA-1', `first review, ${priority}`, time && ('days' in time ? `${time.days} days` : `${time.hours} hours`));
  }
  say('SLA-1', 'counted in', COUNTED_IN[edition.firstReviewCounts]);
  say('SLA-2', 'target to close, in days', edition.targetDays);
  say('SLA-3', 'limit to close, in days', edition.limitDays);
  say('SLA-2', 'target and limit counted in', COUNTED_IN[edition.closingCounts]);
  say(
    'SLA-4',
    'exempt from the limit',
    edition.triggers.filter(({ exempt }) => exempt).map(({ id }) => id),
  );
  say(
    'CAD',
    'touches',
    edition.cadence.map(({ label, channel, nth, day }) => `${label} (${channel} ${nth}) on day ${day}`),
  );
  say('CAD', 'last attempt (ours), on day', edition.lastAttemptDay);
  say('HVA-3', 'check-in after days', edition.checkInDays);
  say('CAP', 'cases in progress', capacity?.inProgress);
  say('CAP', 'High Value cases take a place', capacity?.countsHighValue);
  say('CAP', 'new cases of a team in a month', capacity?.newCasesAMonth);
  say(edition.queue === 'shared' ? 'QUEUE-1' : 'QUEUE-2', 'how cases come', edition.queue);
  for (const item of edition.requiredTen) say(item, 'on the checklist', true);
  const { leadConvertedBeforeClosing, closeDateNotPast, guaranteedChurnIsLost, feedbackRequired } =
    edition.requiredTenTerms;
  say('R10-3', 'a lead is converted before closing', leadConvertedBeforeClosing);
  say('R10-7', 'the close date may not be past', closeDateNotPast);
  say('R10-8', 'a guaranteed churn is closed lost', guaranteedChurnIsLost);
  say('R10-12', 'Feedback is needed', feedbackRequired);
  say('R10-2', 'who may own a case', edition.workingRoles);
  for (const rule of edition.closingRules) say(rule, 'asked at closing', true);
  say('CLOSE-3', 'days of trying', edition.tryingDays);
  say('CLOSE-3', 'days count from', COUNTS_FROM[edition.tryingCounts]);
  say(
    'CLOSE-4',
    'N/A can be chosen',
    edition.statuses.some(({ meaning }) => meaning.group === 'closed' && meaning.outcome === 'na'),
  );
  say('DICT-1', 'Resolution Actions', edition.resolutionActions);
  say('DICT-2', 'Case Reasons', edition.caseReasons);
  for (const [rule, severity] of Object.entries(edition.lintSeverities))
    say(handbookRuleOf(rule), `${rule} is`, severity);
  for (const { part, from } of edition.borrowed) say('borrowed', part, from);
  for (const { part, says } of edition.notDefined) say('not defined', part, says);
  return facts;
}

const COUNTED_IN = {
  clock: 'the clock',
  'calendar-days': 'calendar days',
  'working-days': 'working days',
} as const;

const COUNTS_FROM = {
  'first-attempt': 'the first attempt',
  'first-attempt-or-limit': 'the first attempt, or the limit is reached after a whole cadence',
  opening: 'opening',
} as const;

/** The rule of the handbook that a rule of the lint serves. */
function handbookRuleOf(lintRule: string): string {
  if (lintRule.startsWith('feedback-')) return 'R10-12';
  if (lintRule.startsWith('step-')) return 'NS-2';
  if (lintRule.startsWith('due-date-') || lintRule === 'required' || lintRule === 'newest-first') return 'NS-3';
  return 'NS-1';
}

type Value = string | number | boolean | readonly (string | number)[] | null | undefined;

function show(value: Value): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') return value.length === 0 ? '–' : value.join(', ');
  return String(value);
}
