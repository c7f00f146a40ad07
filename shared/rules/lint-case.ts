import type { Diagnostic, LintInput, LintOptions } from '#shared/next-steps';
import { fixNextSteps, lintNextSteps } from '#shared/next-steps';
import type { CaseReading } from './case-reading.ts';

/** When a case is linted, and with what the org knows better. */
export interface LintCaseOptions {
  readonly mode: LintOptions['mode'];
  /** Whose initials a fix writes when the case is owned by nobody who works cases. */
  readonly myInitials?: string | null;
}

/** NS-1 to NS-3 and R10-12 on a case as it was read. */
export function lintCase(reading: CaseReading, options: LintCaseOptions): readonly Diagnostic[] {
  return lintNextSteps(inputOf(reading), optionsOf(reading, options));
}

/** The Next Steps and Feedback of a case after all automatic fixes; what needs none is as it was. */
export function fixCase(reading: CaseReading, options: LintCaseOptions): Pick<LintInput, 'nextSteps' | 'feedback'> {
  const { nextSteps, feedback } = fixNextSteps(inputOf(reading), optionsOf(reading, options));
  return { nextSteps, feedback };
}

function inputOf({ theCase, started, closed }: CaseReading): LintInput {
  const { nextSteps, nextStepsDate, feedback } = theCase;
  return { nextSteps, nextStepsDate, feedback, started, closed };
}

function optionsOf(reading: CaseReading, { mode, myInitials }: LintCaseOptions): LintOptions {
  const { edition, today, context, calendar } = reading;
  const { owner, roster, maxEntryLength } = context;
  // Who works the case wrote its newest entry: a colleague who tidies up signs in nobody else's name.
  const works = owner !== undefined && edition.workingRoles.includes(owner.role);
  return {
    edition,
    mode,
    today,
    roster,
    myInitials: works ? owner.initials : (myInitials ?? null),
    isBusinessDay: (day) => calendar.isBusinessDay(day),
    ...(maxEntryLength !== undefined && { maxEntryLength }),
  };
}
