import { createCalendar, type Calendar } from '#shared/lib';
import { useDesk } from './DeskProvider.tsx';

/** Now, in milliseconds, and the days of the workspace's zone. */
export interface DeskTime {
  readonly now: number;
  readonly calendar: Pick<Calendar, 'zone' | 'dayOf' | 'startOfDay' | 'minuteOfDay'>;
}

const calendars = new Map<string, DeskTime['calendar']>();
let last: DeskTime | undefined;

/** The clock by which every screen speaks. It moves on by itself; the words of `ui/` take it. */
export function useTime(): DeskTime {
  const now = useDesk((view) => view.now);
  const zone = useDesk((view) => view.desk?.zone);
  return timeIn(zone ?? laptopZone(), now);
}

/** The same object for the same instant and zone, so that nothing is drawn again for it. */
export function timeIn(zone: string, now: number): DeskTime {
  if (last?.now === now && last.calendar.zone === zone) return last;
  let calendar = calendars.get(zone);
  if (!calendar) calendars.set(zone, (calendar = createCalendar({ zone })));
  return (last = { now, calendar });
}

function laptopZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
