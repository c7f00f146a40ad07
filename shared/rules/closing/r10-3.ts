import { r10Item3 } from '../required-ten/r10-3.ts';
import { defineClosingRule, OUTCOMES } from './define-closing-rule.ts';
import { leadToConvert } from './lead-to-convert.ts';

/** R10-3: a lead is converted before closing (a Customer MQL: UC-5), and a closed case has its Contact. */
export const r10Closing3 = defineClosingRule({
  id: 'R10-3',
  meta: {
    summary: r10Item3.meta.summary,
    outcomes: OUTCOMES,
    messages: {
      unconverted: 'Convert the lead {{name}} first, or take it off the case if it never belonged here.',
      noContact: 'No contact is set.',
    },
  },
  check({ reading, outcome }, block, warn) {
    const { context, edition, trigger } = reading;
    const lead = leadToConvert(reading);
    if (lead && trigger?.id !== 'customer-mql') {
      return block('unconverted', { name: lead.lastName }, [
        { record: 'lead', field: 'convertedContactId', label: 'Convert the lead' },
        { record: 'case', field: 'leadId', value: null, label: 'Take the lead off the case', ours: true },
      ]);
    }
    const refusedAnyway = outcome === 'resolved' && edition.closingRules.includes('CLOSE-1');
    if (context.contact || refusedAnyway || !edition.requiredTen.includes('R10-3')) return;
    warn('noContact', undefined, [{ record: 'case', field: 'contactId', label: 'Set the Contact' }]);
  },
});
