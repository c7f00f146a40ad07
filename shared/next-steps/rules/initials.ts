import { defineRule, insertAt } from '../define-rule.ts';

/** NS-1: after the date stand the initials of whoever wrote the entry. Of an older entry nobody can say who that was. */
export const initials = defineRule({
  id: 'initials',
  meta: {
    summary: 'Say who wrote the entry',
    field: 'nextSteps',
    messages: { missing: 'Put your initials after the date, like {{example}}.' },
  },
  check({ entries, newest, myInitials, report }) {
    for (const entry of entries) {
      if (entry.initials) continue;
      const at = entry.date ? entry.date.end : entry.head;
      const text = entry.date ? ` ${myInitials}` : `${myInitials} `;
      report('missing', {
        range: [at, at],
        data: { example: myInitials ?? 'KK' },
        ...(myInitials !== null && entry === newest && { fix: insertAt(at, text) }),
      });
    }
  },
});
