import { formatDay } from '#shared/lib';
import { defineClosingRule } from './define-closing-rule.ts';
import { readTrying } from './trying.ts';

/** CLOSE-3: unresponsive after 15 days of trying without a reply; the two clocks may collide at the 15-day limit. */
export const close3 = defineClosingRule({
  id: 'CLOSE-3',
  meta: {
    summary: 'Unresponsive only after 15 days of trying',
    outcomes: ['unresponsive'],
    messages: {
      neverTried: 'Nothing was sent since the customer last wrote: there is nothing to be unresponsive to.',
      tooEarly: 'Trying began on {{since}}: unresponsive from {{from}}.',
      clocksCollide:
        'Trying lasts {{days}} days only on {{from}}, but the limit to close is reached and every touch was made.',
    },
  },
  check({ reading }, block, warn) {
    const { calendar, edition } = reading;
    const trying = readTrying(reading);
    if (trying.state === 'long-enough') return;
    if (trying.state === 'none') return block('neverTried');
    const since = formatDay(calendar.dayOf(trying.since));
    const from = formatDay(calendar.dayOf(trying.longEnoughAt));
    if (trying.state === 'excused') warn('clocksCollide', { days: edition.tryingDays, from });
    else block('tooEarly', { since, from });
  },
});
