export { applyEdits } from './apply-edits.ts';
export type { LintField, LintFacts, LintRule, TextEdit } from './define-rule.ts';
export { fixNextSteps } from './fix.ts';
export { firstLintError, lintNextSteps } from './lint.ts';
export type { Diagnostic, LintInput, LintOptions } from './lint.ts';
export type { Entry, Span } from './parse.ts';
export { LINT_RULES } from './registry.ts';
