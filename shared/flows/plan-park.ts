import type { Case, Day } from '#shared/domain';
import { formatInstant, parseDay } from '#shared/lib';
import type { CaseReading } from '#shared/rules';
import { withEntry } from './write-entry.ts';

export interface Parking {
  readonly patch: Partial<Case>;
  /** FLOW-1: where a queue is shared, Salesforce assigns the case anew, so that it returns to it on that day. */
  readonly assignByRules: boolean;
}

/**
 * FLOW-1: the customer wants to talk later. Next Steps say so, their date is the day, the status is Open; the case counts as
 * started, or it would wait for a first review instead. Null when the day is not ahead.
 */
export function planPark(reading: CaseReading, until: Day, text: string, initials: string): Parking | null {
  const { theCase, edition, now, today } = reading;
  const day = parseDay(until);
  if (day === null || day <= today) return null;
  const said = text.trim() === '' ? `Talk again on ${until} as agreed` : text;
  const open = edition.statuses.find(({ meaning }) => meaning.group === 'open')?.label;
  return {
    patch: {
      nextSteps: withEntry(theCase.nextSteps, said, { today, initials }),
      nextStepsDate: until,
      ...(open !== undefined && { status: open }),
      ...(theCase.startedAt === undefined && { startedAt: formatInstant(now) }),
    },
    assignByRules: edition.queue === 'shared',
  };
}
