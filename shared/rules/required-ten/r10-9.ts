import { defineItem } from './define-item.ts';

/** R10-9: something was logged on the case, its contact or its account since work started. */
export const r10Item9 = defineItem({
  id: 'R10-9',
  meta: {
    phase: 'managing',
    summary: 'Activity is logged',
    gap: 'No activity logged since the start',
    messages: {
      notStarted: 'Wanted once work starts.',
      logged: 'An e-mail, call or meeting is logged since work started.',
      missing: 'No e-mail, call or meeting is logged since work started.',
    },
  },
  check({ started, activity }, verdict) {
    if (!started) return verdict('not-yet-due', 'notStarted');
    return activity.loggedSinceStart ? verdict('met', 'logged') : verdict('missing', 'missing');
  },
});
