import type { Day } from '#shared/domain';
import { formatDay } from '#shared/lib';
import { earliestMissingTouch, type CaseReading } from '#shared/rules';

export interface DaySuggestion {
  readonly day: Day;
  readonly label: string;
  readonly why: string;
}

const MOST = 5;

/**
 * When the next step may be due, best first: the cadence's next touch after the one that is due now (CAD), then days that people
 * choose, then the day before the limit. All are working days from tomorrow on, each once.
 */
export function suggestDays(reading: CaseReading): readonly DaySuggestion[] {
  const { calendar, today } = reading;
  const suggestions: DaySuggestion[] = [];
  const offer = (from: number, label: string, why: string): void => {
    let day = Math.max(from, today + 1);
    while (!calendar.isBusinessDay(day)) day++;
    if (suggestions.length < MOST && !suggestions.some((one) => one.day === formatDay(day)))
      suggestions.push({ day: formatDay(day), label, why });
  };
  const next = touchAfter(reading);
  if (next) offer(reading.cadenceDay + next.day - 1, next.label, `Day ${next.day} of the cadence`);
  offer(today + 1, 'Tomorrow', 'The next working day');
  offer(today + 3, 'In 3 days', 'Time for an answer');
  offer(today + 7, 'In a week', 'The same day next week');
  if (Number.isFinite(reading.limitAt) && !reading.exempt) {
    const limit = calendar.dayOf(reading.limitAt);
    if (limit > today + 1) offer(limit - 1, 'Before the limit', `The limit to close is ${formatDay(limit)}`);
  }
  offer(today + 14, 'In two weeks', 'Two weeks from today');
  return suggestions;
}

/** The touch after the one that is due, while the customer is chased; the last attempt after all of them is ours. */
function touchAfter(reading: CaseReading): { readonly label: string; readonly day: number } | null {
  const { edition, hva, activity, blockedOrEngaged } = reading;
  if (hva || blockedOrEngaged || activity.repliedSinceStart) return null;
  const due = earliestMissingTouch(reading);
  const last = edition.lastAttemptDay === null ? null : { label: 'Last attempt', day: edition.lastAttemptDay };
  if (due === null) return last;
  return edition.cadence[edition.cadence.indexOf(due) + 1] ?? last;
}
