const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const two = (value: number): string => String(value).padStart(2, '0');

/** Calendar days from one instant's day to another's, in the laptop's zone: -1 is yesterday. */
export function daysBetween(from: number, to: number): number {
  const midnight = (at: number) => {
    const date = new Date(at);
    // Days are counted on a clock without summer time, where each has 24 hours.
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  };
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}

/** `Mon 23 Nov`, with the year when it is not this one. */
export function dayWords(at: number, now: number): string {
  const date = new Date(at);
  const year = date.getFullYear() === new Date(now).getFullYear() ? '' : ` ${date.getFullYear()}`;
  return `${weekdays[date.getDay()] ?? ''} ${date.getDate()} ${months[date.getMonth()] ?? ''}${year}`;
}

/** When something happened, as a timeline says it: `14:30` today, `Tue 16:40` within a week, `Fri 6 Jun` before. */
export function whenWords(at: number, now: number): string {
  const date = new Date(at);
  const time = `${two(date.getHours())}:${two(date.getMinutes())}`;
  const days = daysBetween(at, now);
  if (days === 0) return time;
  if (days === 1) return `yesterday ${time}`;
  return days > 0 && days < 7 ? `${weekdays[date.getDay()] ?? ''} ${time}` : dayWords(at, now);
}

/** `2026-11-23 15:20`, for titles: the same everywhere, to the minute, in the laptop's zone. */
export function exactWords(at: number): string {
  const date = new Date(at);
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** A day of the calendar (`YYYY-MM-DD`) in words; unreadable text as it stands. */
export function calendarDayWords(day: string, now: number): string {
  const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number);
  const at = new Date(year, month - 1, date).getTime();
  if (Number.isNaN(at)) return day;
  const away = daysBetween(now, at);
  const near = away === 0 ? 'today' : away === 1 ? 'tomorrow' : away === -1 ? 'yesterday' : null;
  return near ? `${near}, ${dayWords(at, now)}` : dayWords(at, now);
}
