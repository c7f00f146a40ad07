const DAY_SECONDS = 86_400;
const dayNames = new Map<number, string>();
const two = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));

/** `YYYY-MM-DD` of a day number (days since 1970-01-01). */
export function dayName(dayNumber: number): string {
  let name = dayNames.get(dayNumber);
  if (name === undefined) {
    name = new Date(dayNumber * DAY_SECONDS * 1000).toISOString().slice(0, 10);
    dayNames.set(dayNumber, name);
  }
  return name;
}

/** Seconds since 1970 as Salesforce prints an instant: `2026-01-31T10:00:00.000+0000`. */
export function wireInstant(seconds: number): string {
  const dayNumber = Math.floor(seconds / DAY_SECONDS);
  const rest = seconds - dayNumber * DAY_SECONDS;
  const hour = Math.floor(rest / 3600);
  const minute = Math.floor((rest - hour * 3600) / 60);
  return `${dayName(dayNumber)}T${two[hour]}:${two[minute]}:${two[rest - hour * 3600 - minute * 60]}.000+0000`;
}

/**
 * Seconds since 1970 of an instant with a zone (`Z`, `+02:00`, `+0000`), milliseconds dropped; null for anything else.
 */
export function parseInstant(text: string): number | null {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)$/i.exec(text);
  if (!match) return null;
  const zone = match[2] as string;
  const normal = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
  const milliseconds = Date.parse(`${match[1]}${normal}`);
  return Number.isNaN(milliseconds) ? null : Math.floor(milliseconds / 1000);
}

/** The day number of `YYYY-MM-DD`; null when it is no such day. */
export function parseDay(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(milliseconds)) return null;
  const number = milliseconds / 1000 / DAY_SECONDS;
  return dayName(number) === text ? number : null;
}
