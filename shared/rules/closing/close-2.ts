import { defineClosingRule } from './define-closing-rule.ts';

/** CLOSE-2, UC-2: a duplicate names the case that handled the concern; a First Order for Mid-Market has none. */
export const close2 = defineClosingRule({
  id: 'CLOSE-2',
  meta: {
    summary: 'A duplicate links the other case',
    outcomes: ['duplicate'],
    messages: {
      notLinked: 'No case is linked: name the one that handled the concern.',
      perhapsMidMarket:
        'No case is linked: name the one that handled the concern, or say that this order went to Mid-Market (UC-2).',
      itself: 'The case is linked to itself: name the one that handled the concern.',
    },
  },
  check({ reading: { theCase, trigger } }, _block, warn) {
    const other = theCase.duplicateOfId ?? '';
    const fixes = [{ record: 'case', field: 'duplicateOfId', label: 'Link the other case' }] as const;
    if (other !== '' && other !== theCase.id) return;
    if (other !== '') return warn('itself', undefined, fixes);
    const firstOrder = trigger?.id === 'first-order' || trigger?.id === 'first-order-startup';
    warn(firstOrder ? 'perhapsMidMarket' : 'notLinked', undefined, fixes);
  },
});
