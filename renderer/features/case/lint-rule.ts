/** The handbook rule that a lint rule serves; the linter's own names say what is wrong, not why it matters. */
export function ruleOfLint(rule: string, field: 'nextSteps' | 'nextStepsDate' | 'feedback'): string {
  if (field === 'feedback') return 'R10-12';
  if (rule === 'required') return 'R10-4';
  if (rule === 'step-specific' || rule === 'step-missing') return 'NS-2';
  return rule === 'newest-first' || rule.startsWith('due-date') ? 'NS-3' : 'NS-1';
}
