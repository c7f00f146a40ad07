import type { Day } from '#shared/domain';
import type { HandbookEdition, LintRuleId, Severity } from '#shared/handbook';
import { fillMessage, parseDay, weekdayOf } from '#shared/lib';
import type { AnyReport, LintFacts, LintField, LintRule, Reported, TextEdit } from './define-rule.ts';
import { readInitials } from './entry-initials.ts';
import type { Entry } from './parse.ts';
import { newestEntry, parseEntries, parseNewestEntry } from './parse.ts';
import { LINT_RULES } from './registry.ts';

const DEFAULT_MAX_ENTRY_LENGTH = 255;

export interface LintInput {
  readonly nextSteps?: string | undefined;
  readonly nextStepsDate?: Day | undefined;
  readonly feedback?: string | undefined;
  readonly started: boolean;
  readonly closed: boolean;
}

export interface LintOptions {
  readonly edition: HandbookEdition;
  /** `editing` says nothing about a case that was not started; `closing` says everything, whatever the state. */
  readonly mode: 'editing' | 'closing';
  /** Day number in the Advocate's zone. */
  readonly today: number;
  /** The team's initials, in capitals. */
  readonly roster: ReadonlySet<string>;
  /** Whose initials a fix writes; it writes none that a reader would not take for initials. */
  readonly myInitials?: string | null;
  /** Whether a day number is a working day; without it, weekends are the only days off. */
  readonly isBusinessDay?: (day: number) => boolean;
  /** In UTF-16 units, from the org's describe. */
  readonly maxEntryLength?: number | undefined;
}

/** `start` and `end` count UTF-16 units of the field. */
export interface Diagnostic {
  readonly rule: LintRuleId;
  readonly severity: Severity;
  readonly field: LintField;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly fix?: readonly TextEdit[];
  readonly choices?: Reported['choices'];
}

/** NS-1 to NS-3 and R10-12: what is wrong with a case's Next Steps, its date and its Feedback, in reading order. */
export function lintNextSteps(
  input: LintInput,
  options: LintOptions,
  rules: readonly LintRule[] = LINT_RULES,
): readonly Diagnostic[] {
  if (options.mode === 'editing' && !input.started && !input.closed) return [];
  const facts = factsOf(input, options);
  const found: Diagnostic[] = [];
  let rule: LintRule;
  let severity: Severity;
  // One report for all rules: a closure and a copy of the facts for each would cost more than the rules themselves.
  const report: AnyReport = (message, { range, data, fix, choices }) => {
    const { id, meta } = rule;
    const older = severity === 'error' && meta.field === 'nextSteps' && inOlderEntry(facts, range[0]);
    found.push({
      rule: id,
      severity: older ? 'warning' : severity,
      field: meta.field,
      message: fillMessage(meta.messages[message] ?? message, data),
      start: range[0],
      end: range[1],
      ...(fix && { fix }),
      ...(choices && { choices }),
    });
  };
  const asked = { ...facts, report };
  for (rule of rules) {
    if (!applies(rule, input, options.mode)) continue;
    severity = options.edition.lintSeverities[rule.id];
    rule.check(asked);
  }
  return found.length > 1 ? found.sort(inReadingOrder) : found;
}

function inReadingOrder(a: Diagnostic, b: Diagnostic): number {
  return FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field) || a.start - b.start;
}

/**
 * R10-4, R10-12: the id of an error-level rule that the field's newest entry (or the Feedback) breaks, or null. The same
 * verdict as `lintNextSteps` gives, without reading older entries and writing messages.
 */
export function firstLintError(
  field: 'nextSteps' | 'feedback',
  input: LintInput,
  options: Omit<LintOptions, 'mode'>,
): LintRuleId | null {
  // What the order of the lines breaks, the newest entry alone cannot show.
  if (field === 'nextSteps' && options.edition.lintSeverities['newest-first'] === 'error') {
    const found = lintNextSteps({ ...input, started: true }, { ...options, mode: 'editing' });
    return found.find((one) => one.field === field && one.severity === 'error')?.rule ?? null;
  }
  let broken = false;
  const newest = field === 'nextSteps' ? parseNewestEntry(input.nextSteps ?? '', options.roster) : null;
  const asked = {
    ...factsOf(input, options, field === 'nextSteps' ? [newest].filter((entry) => entry !== null) : null),
    report: () => {
      broken = true;
    },
  };
  for (const rule of LINT_RULES) {
    if (rule.meta.field !== field || options.edition.lintSeverities[rule.id] !== 'error') continue;
    rule.check(asked);
    if (broken) return rule.id;
  }
  return null;
}

const FIELDS: readonly LintField[] = ['nextSteps', 'nextStepsDate', 'feedback'];

function factsOf(
  input: LintInput,
  options: Omit<LintOptions, 'mode'>,
  only: readonly Entry[] | null = null,
): LintFacts {
  const nextSteps = input.nextSteps ?? '';
  const entries = only ?? parseEntries(nextSteps, options.roster);
  return {
    entries,
    newest: newestEntry(entries),
    nextSteps,
    dueDay: input.nextStepsDate === undefined ? null : parseDay(input.nextStepsDate),
    feedback: input.feedback ?? '',
    today: options.today,
    isBusinessDay: options.isBusinessDay ?? isWeekday,
    myInitials: initialsToWrite(options),
    roster: options.roster,
    maxEntryLength: options.maxEntryLength ?? DEFAULT_MAX_ENTRY_LENGTH,
    edition: options.edition,
  };
}

function applies(rule: LintRule, input: LintInput, mode: LintOptions['mode']): boolean {
  switch (rule.meta.scope ?? 'always') {
    case 'always':
      return true;
    case 'while-open':
      return !input.closed;
    case 'when-closing':
      return input.closed || mode === 'closing';
  }
}

/** The entries do not overlap and stand in order, so that halving finds the one at a place among many thousands. */
function inOlderEntry({ entries, newest }: LintFacts, position: number): boolean {
  let low = 0;
  let high = entries.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.end < position) low = middle + 1;
    else high = middle;
  }
  const entry: Entry | undefined = entries[low];
  return entry !== undefined && entry.start <= position && entry !== newest;
}

function isWeekday(day: number): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6;
}

function initialsToWrite({ myInitials, roster }: Pick<LintOptions, 'myInitials' | 'roster'>): string | null {
  const canonical = (myInitials ?? '').replaceAll('.', '').trim().toUpperCase();
  return readInitials(canonical, 0, roster)?.raw === canonical ? canonical : null;
}
