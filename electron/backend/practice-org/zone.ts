const DAY_SECONDS = 86_400;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Seconds that `zone` is ahead of UTC at the instant (seconds since 1970). */
export function zoneOffset(zone: string, seconds: number): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  const parts: Record<string, number> = {};
  for (const part of format.formatToParts(seconds * 1000)) parts[part.type] = Number(part.value);
  const local = Date.UTC(
    parts['year'] as number,
    (parts['month'] as number) - 1,
    parts['day'],
    parts['hour'],
    parts['minute'],
    parts['second'],
  );
  return local / 1000 - Math.floor(seconds);
}

/** The day number on the wall in `zone`. */
export function dayIn(zone: string, seconds: number): number {
  return Math.floor((seconds + zoneOffset(zone, seconds)) / DAY_SECONDS);
}

/** The instant (seconds) at which the day begins in `zone`. */
export function startOfDay(zone: string, dayNumber: number): number {
  const guess = dayNumber * DAY_SECONDS;
  const first = guess - zoneOffset(zone, guess);
  return guess - zoneOffset(zone, first);
}
