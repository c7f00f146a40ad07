import { defineClosingRule, OUTCOMES } from './define-closing-rule.ts';

/** CLOSE-6: every closing says how it was resolved, in the dictionary's words. */
export const close6 = defineClosingRule({
  id: 'CLOSE-6',
  meta: {
    summary: 'Resolution Action is set',
    outcomes: OUTCOMES,
    messages: {
      blank: 'Choose a Resolution Action.',
      unknown: '{{action}} is no Resolution Action of this edition.',
    },
  },
  check({ reading: { theCase, edition } }, block) {
    const action = theCase.resolutionAction?.trim() ?? '';
    const fixes = [{ record: 'case', field: 'resolutionAction', label: 'Choose a Resolution Action' }] as const;
    if (action === '') block('blank', undefined, fixes);
    else if (!edition.knowsResolutionAction(action)) block('unknown', { action }, fixes);
  },
});
