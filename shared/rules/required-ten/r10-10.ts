import { defineItem } from './define-item.ts';

/** R10-10: a closed case says how it was resolved, in the dictionary's words. */
export const r10Item10 = defineItem({
  id: 'R10-10',
  meta: {
    phase: 'closing',
    summary: 'Resolution Action is set',
    gap: 'Resolution Action is missing',
    messages: {
      open: 'Wanted at closing.',
      set: 'The Resolution Action is {{action}}.',
      missing: 'The Resolution Action is empty.',
      unknown: '{{action}} is no Resolution Action of this edition.',
    },
  },
  check({ theCase, edition, closed }, verdict) {
    if (!closed) return verdict('not-yet-due', 'open');
    const action = theCase.resolutionAction?.trim() ?? '';
    if (action === '') return verdict('missing', 'missing');
    return edition.knowsResolutionAction(action)
      ? verdict('met', 'set', { action })
      : verdict('missing', 'unknown', { action });
  },
});
