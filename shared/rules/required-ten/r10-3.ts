import { defineItem } from './define-item.ts';

/** R10-3: the case has its main Contact; in fy26 a lead is converted before closing. */
export const r10Item3 = defineItem({
  id: 'R10-3',
  meta: {
    phase: 'picking-up',
    summary: 'Main Contact is set',
    gap: 'Contact is missing',
    messages: {
      set: 'The main contact is {{name}}.',
      notStarted: 'Wanted once work starts.',
      missing: 'No contact is set.',
      unconverted: 'The lead {{name}} was not converted before closing.',
    },
  },
  check({ context: { contact, lead }, edition, started, closed }, verdict) {
    if (
      closed &&
      lead &&
      lead.convertedContactId === undefined &&
      edition.requiredTenTerms.leadConvertedBeforeClosing
    ) {
      return verdict('missing', 'unconverted', { name: lead.lastName });
    }
    if (contact) return verdict('met', 'set', { name: contact.lastName });
    return started ? verdict('missing', 'missing') : verdict('not-yet-due', 'notStarted');
  },
});
