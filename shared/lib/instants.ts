import { dayNumberOf, digits } from './days.ts';

export const SECOND_MS = 1000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/**
 * An ISO 8601 instant (`2025-06-12T09:00:00Z`, fractions and `+02:00` or Salesforce's `+0000` allowed) as milliseconds
 * since 1970; NaN when it is none. Several times faster than `Date.parse`, which also accepts far too much.
 */
export function parseInstant(text: string): number {
  const length = text.length;
  if (length < 17 || (text.charCodeAt(10) | 32) !== 116 || text.charCodeAt(13) !== 58) return Number.NaN;
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return Number.NaN;
  const day = dayNumberOf(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
  const hour = digits(text, 11, 13);
  const minute = digits(text, 14, 16);
  if (day === null || !(hour <= 23) || !(minute <= 59)) return Number.NaN;

  let position = 16;
  let ms = day * DAY_MS + hour * HOUR_MS + minute * MINUTE_MS;
  if (text.charCodeAt(position) === 58) {
    const second = digits(text, 17, 19);
    if (length < 19 || !(second <= 59)) return Number.NaN;
    ms += second * SECOND_MS;
    position = 19;
    if (text.charCodeAt(position) === 46) {
      const from = position + 1;
      position = from;
      while (position < length && isDigit(text, position)) position++;
      if (position === from) return Number.NaN;
      const kept = Math.min(position, from + 3);
      ms += digits(text, from, kept) * 10 ** (3 - (kept - from));
    }
  }
  return ms - offsetMs(text, position);
}

/** Milliseconds since 1970 as a UTC instant; whole seconds are written without a fraction, as Salesforce users do. */
export function formatInstant(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

function offsetMs(text: string, position: number): number {
  const sign = text.charCodeAt(position);
  if ((sign | 32) === 122) return position + 1 === text.length ? 0 : Number.NaN;
  if (sign !== 43 && sign !== 45) return Number.NaN;
  const colon = text.charCodeAt(position + 3) === 58 ? 1 : 0;
  if (text.length !== position + 5 + colon) return Number.NaN;
  const hours = digits(text, position + 1, position + 3);
  const minutes = digits(text, position + 3 + colon, position + 5 + colon);
  if (!(hours <= 23) || !(minutes <= 59)) return Number.NaN;
  const offset = hours * HOUR_MS + minutes * MINUTE_MS;
  return sign === 43 ? offset : -offset;
}

function isDigit(text: string, position: number): boolean {
  const code = text.charCodeAt(position);
  return code >= 48 && code <= 57;
}
