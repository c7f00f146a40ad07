import { sayClock } from '#shared/day';
import type { Id } from '#shared/domain';
import type { Calendar } from '#shared/lib';
import type { Reminder, ReminderKind } from './reminders-due.ts';

/** What the system shows: one for each kind, however many cases it is about. */
export interface Notice {
  readonly kind: ReminderKind;
  readonly title: string;
  readonly body: string;
  /** The case that it opens; null where it is about several, and opens the Day. */
  readonly caseId: Id | null;
}

interface NoticeOptions {
  readonly calendar: Pick<Calendar, 'dayOf' | 'minuteOfDay'>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const order: readonly ReminderKind[] = ['meeting', 'reply', 'deadline', 'due'];
const mostNames = 3;

/** Reminders in words, grouped by kind. */
export function noticesOf(reminders: readonly Reminder[], options: NoticeOptions): readonly Notice[] {
  return order.flatMap((kind) => {
    const those = reminders.filter((one) => one.kind === kind);
    const [first] = those;
    if (!first) return [];
    const ids = new Set(those.map(({ caseId }) => caseId));
    const title = those.length === 1 ? aloneWords(first, options) : togetherWords(kind, those.length);
    return [{ kind, title, body: names(those), caseId: ids.size === 1 ? first.caseId : null }];
  });
}

function aloneWords({ kind, obligation, dueAt }: Reminder, options: NoticeOptions): string {
  const at = timeWords(dueAt, options);
  const past = dueAt < options.now;
  switch (kind) {
    case 'meeting':
      return past ? `Meeting since ${at}` : `Meeting at ${at}`;
    case 'reply':
      return 'A customer has written';
    case 'deadline':
      if (obligation === 'review') return past ? 'The first review is late' : `First review by ${at}`;
      return past ? 'The limit to close has passed' : `The limit to close passes at ${at}`;
    case 'due':
      return past ? 'A next step is late' : 'A next step is due today';
  }
}

function togetherWords(kind: ReminderKind, count: number): string {
  switch (kind) {
    case 'meeting':
      return `${count} meetings`;
    case 'reply':
      return `${count} customers have written`;
    case 'deadline':
      return `${count} first reviews or limits are near or past`;
    case 'due':
      return `${count} next steps are due`;
  }
}

function names(reminders: readonly Reminder[]): string {
  const each = [...new Set(reminders.map(({ about }) => about))];
  const more = each.length - mostNames;
  return each.slice(0, mostNames).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** `14:05`, with the day where it is not today: `14:05 tomorrow`. */
function timeWords(at: number, { calendar, now }: NoticeOptions): string {
  const time = sayClock(at, calendar);
  return calendar.dayOf(at) === calendar.dayOf(now) + 1 ? `${time} tomorrow` : time;
}
