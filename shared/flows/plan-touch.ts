import type { Activity, Case, Day, Instant } from '#shared/domain';
import { formatInstant } from '#shared/lib';
import type { CaseReading } from '#shared/rules';
import { startOfWork } from './start-work.ts';
import { stepOf, withEntry } from './write-entry.ts';

export interface Touch {
  /** `none`: only the next step is written. */
  readonly channel: 'email' | 'call' | 'meeting' | 'note' | 'none';
  readonly direction: 'in' | 'out';
  /** The next step as typed. */
  readonly text: string;
  /** Null leaves the date as it is. */
  readonly nextStepsDate: Day | null;
  /** When it was; now when left out. */
  readonly at?: Instant;
  readonly outcome?: string;
}

/** What a touch writes: on the case, and the done activity beside it (null for none). */
export interface TouchPlan {
  readonly patch: Partial<Case>;
  readonly activity: Omit<Activity, 'id'> | null;
}

const NAMES = { email: 'E-mail', call: 'Call', meeting: 'Meeting', note: 'Note' } as const;
const MAX_SUBJECT = 255;

/**
 * NS, CAD, R10-9: a touch in one step. The entry goes above Next Steps, the date is set, the activity is logged on the case and
 * its contact, and work starts. A parked case (FLOW-1) stays parked when nothing but a note was made.
 */
export function planTouch(reading: CaseReading, touch: Touch, initials: string): TouchPlan {
  const { theCase, edition, now, today, callback } = reading;
  const nextSteps = withEntry(theCase.nextSteps, touch.text, { today, initials });
  const onlyWritten = touch.channel === 'none' || touch.channel === 'note';
  const patch: Partial<Case> = {
    ...(nextSteps !== (theCase.nextSteps ?? '') && { nextSteps }),
    ...(touch.nextStepsDate !== null && { nextStepsDate: touch.nextStepsDate }),
    ...(!(callback && onlyWritten) && startOfWork(theCase, edition, now)),
  };
  return { patch, activity: activityOf(reading, touch, initials) };
}

function activityOf({ theCase, context, hva, now }: CaseReading, touch: Touch, initials: string): TouchPlan['activity'] {
  const { channel, direction, outcome, at } = touch;
  if (channel === 'none') return null;
  const step = stepOf(touch.text, initials);
  const named = step === '' ? NAMES[channel] : `${NAMES[channel]}: ${step}`;
  return {
    kind: channel,
    ...((channel === 'email' || channel === 'call') && { direction }),
    subject: channel === 'note' ? step.slice(0, MAX_SUBJECT) : named.slice(0, MAX_SUBJECT),
    ...(step !== '' && { body: step }),
    at: at ?? formatInstant(now),
    ...(outcome !== undefined && outcome !== '' ? { outcome } : channel === 'meeting' && { outcome: 'Held' }),
    caseId: theCase.id,
    ...(context.contact && { contactId: context.contact.id }),
    // HVA-3: what is done on that case is done with its account.
    ...(hva && theCase.accountId !== undefined && { accountId: theCase.accountId }),
    byId: context.me,
    done: true,
  };
} // prettier-ignore
