import { defineItem } from './define-item.ts';

/** R10-2: the owner is whoever works the case, never a queue or a sales user. */
export const r10Item2 = defineItem({
  id: 'R10-2',
  meta: {
    phase: 'picking-up',
    summary: 'Owner is the Advocate who works it',
    gap: 'Owner does not work cases',
    messages: {
      works: '{{name}} works it.',
      other: '{{name}} owns it, who does not work cases.',
      unknown: 'The owner is nobody that we know.',
    },
  },
  check({ context: { owner }, edition }, verdict) {
    if (!owner) return verdict('missing', 'unknown');
    const works = edition.workingRoles.includes(owner.role);
    return works ? verdict('met', 'works', { name: owner.name }) : verdict('missing', 'other', { name: owner.name });
  },
});
