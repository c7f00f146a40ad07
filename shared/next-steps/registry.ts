import type { LintRule } from './define-rule.ts';
import { dateFirst } from './rules/date-first.ts';
import { dateFormat } from './rules/date-format.ts';
import { dateNotFuture } from './rules/date-not-future.ts';
import { dateValid } from './rules/date-valid.ts';
import { dueDateAfterEntry } from './rules/due-date-after-entry.ts';
import { dueDateNotPast } from './rules/due-date-not-past.ts';
import { dueDateRequired } from './rules/due-date-required.ts';
import { dueDateWorkingDay } from './rules/due-date-working-day.ts';
import { feedbackNaForm } from './rules/feedback-na-form.ts';
import { feedbackNotNextSteps } from './rules/feedback-not-next-steps.ts';
import { feedbackRequired } from './rules/feedback-required.ts';
import { initials } from './rules/initials.ts';
import { initialsForm } from './rules/initials-form.ts';
import { length } from './rules/length.ts';
import { newestFirst } from './rules/newest-first.ts';
import { required } from './rules/required.ts';
import { separator } from './rules/separator.ts';
import { stepMissing } from './rules/step-missing.ts';
import { stepSpecific } from './rules/step-specific.ts';

/** Every lint rule, in the order in which findings at one place are shown and their fixes go in. */
export const LINT_RULES: readonly LintRule[] = [
  required,
  dateFirst,
  dateFormat,
  dateValid,
  dateNotFuture,
  initials,
  initialsForm,
  stepMissing,
  stepSpecific,
  separator,
  newestFirst,
  length,
  dueDateRequired,
  dueDateNotPast,
  dueDateAfterEntry,
  dueDateWorkingDay,
  feedbackRequired,
  feedbackNaForm,
  feedbackNotNextSteps,
];
