import { defineRule, replaceRange } from '../define-rule.ts';

/** NS-1: initials are capitals without dots. */
export const initialsForm = defineRule({
  id: 'initials-form',
  meta: {
    summary: 'Write initials in capitals, without dots',
    field: 'nextSteps',
    messages: { form: 'Write the initials as {{initials}}.' },
  },
  check({ entries, report }) {
    for (const { initials } of entries) {
      if (!initials || initials.raw === initials.canonical) continue;
      const { start, end, canonical } = initials;
      report('form', { range: [start, end], data: { initials: canonical }, fix: replaceRange(initials, canonical) });
    }
  },
});
