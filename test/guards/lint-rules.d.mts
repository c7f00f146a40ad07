import type { Rule } from 'eslint';

/** The first thing wrong with a path inside the repository (forward slashes), or `undefined`. */
export function nameProblem(path: string): string | undefined;

export const deskRules: Readonly<Record<'file-names' | 'reasoned-suppressions', Rule.RuleModule>>;
