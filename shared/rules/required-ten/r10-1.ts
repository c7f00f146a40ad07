import { defineItem } from './define-item.ts';

/** R10-1: the status is In Progress, then Closed. A callback (FLOW-1) is Open on purpose. */
export const r10Item1 = defineItem({
  id: 'R10-1',
  meta: {
    phase: 'picking-up',
    summary: 'Status is In Progress',
    gap: 'Status is still Open',
    messages: {
      moved: 'The status is {{status}}.',
      callback: 'Open, to be called back on {{day}}.',
      waits: 'Still within the time for a first review.',
      touched: 'Something was sent, but the status is still Open.',
      late: 'The time for a first review has passed and the status is still Open.',
    },
  },
  check({ theCase, status, callback, activity, reviewDueAt, now }, verdict) {
    if (status.group !== 'open') return verdict('met', 'moved', { status: theCase.status });
    if (callback) return verdict('met', 'callback', { day: theCase.nextStepsDate ?? '' });
    if (activity.firstOutboundAt <= now) return verdict('missing', 'touched');
    return now > reviewDueAt ? verdict('missing', 'late') : verdict('not-yet-due', 'waits');
  },
});
