import { dayNumberOf, formatDay } from '#shared/lib';

/** A date at the head of an entry. `readings` are the days it may mean: none when there is no such day. */
export interface EntryDate {
  readonly raw: string;
  /** Written `YYYY-MM-DD`, as NS-1 asks. */
  readonly iso: boolean;
  /** `6/11` and `11 June` leave the year to the reader. */
  readonly hasYear: boolean;
  /** A time of day stands right behind it, which no fix may drop. */
  readonly timed: boolean;
  /** Days as `YYYY-MM-DD`; two when day and month could be swapped. */
  readonly readings: readonly string[];
}

const YEAR_FIRST = /(\d{4})([-/.‐‑–—])(\d{1,2})\2(\d{1,2})(T\d{1,2}:\d{2}[^\s,;]*)?(?!\d)/y;
const COMPACT = /(20\d{2})(\d{2})(\d{2})(?!\d)/y;
const YEAR_LAST = /(\d{1,2})([-/.‐‑–—])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/y;
/** A date without its year is one only before initials: `3/4 of the users` is none. */
const BEFORE_INITIALS = '(?=[ \\t\\-–—:,.]+\\p{Lu}{2,3}(?![\\p{L}\\p{N}]))';
const DAY_MONTH = new RegExp(`(\\d{1,2})([/.])(\\d{1,2})${BEFORE_INITIALS}`, 'uy');
const MONTH_NAMES =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
/** In any case, while the initials around it stay in capitals. */
const MONTH = `(${MONTH_NAMES.replaceAll(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)})(?![A-Za-z])`;
/** Two digits are a year where a mark or what follows says so: `5 Jul 24 seats` are seats. */
const YEAR = `(\\d{4}|(?<=[-/.'’])\\d{2}|\\d{2}${BEFORE_INITIALS})(?!\\d)`;
const DAY_NAMED_MONTH = new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?[ \\t./-]*${MONTH}[ \\t.,/'’-]*${YEAR}`, 'uy');
const NAMED_MONTH_DAY = new RegExp(`${MONTH}[ \\t./-]*(\\d{1,2})(?:st|nd|rd|th)?[ \\t.,/'’-]+${YEAR}`, 'uy');
const DAY_OF_MONTH = new RegExp(
  `(?:\\d{1,2}(?:st|nd|rd|th)?[ \\t.-]*${MONTH}|${MONTH}[ \\t.-]*\\d{1,2}(?:st|nd|rd|th)?)\\.?${BEFORE_INITIALS}`,
  'uy',
);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** A year in two digits that stands first: earlier than this nobody wrote an entry. */
const EARLIEST_SHORT_YEAR = 20;

/** Reads a date that stands at `position`, in any form people write; null when none stands there. */
export function readDate(text: string, position: number): EntryDate | null {
  const first = text.charCodeAt(position);
  const startsWithDigit = first >= 48 && first <= 57;
  if (!startsWithDigit) {
    const named = matchAt(NAMED_MONTH_DAY, text, position);
    if (named) return dated(named[0], [[fullYear(named[3]), monthOf(named[1]), named[2]]]);
    return withoutYear(matchAt(DAY_OF_MONTH, text, position));
  }

  const yearFirst = matchAt(YEAR_FIRST, text, position);
  if (yearFirst) {
    const [raw, year, , month, day, time] = yearFirst;
    const iso = /^\d{4}-\d{2}-\d{2}$/.test(raw);
    return { ...dated(raw, [[year, month, day]]), iso, timed: time !== undefined };
  }
  const compact = matchAt(COMPACT, text, position);
  if (compact) return dated(compact[0], [[compact[1], compact[2], compact[3]]]);

  const yearLast = matchAt(YEAR_LAST, text, position);
  if (yearLast) {
    const [raw, a = '', mark = '', b, year = ''] = yearLast;
    const yearMayBeFirst =
      year.length === 2 && a.length === 2 && Number(a) >= EARLIEST_SHORT_YEAR && !'/.'.includes(mark);
    const yearAtTheFront = yearMayBeFirst ? [[fullYear(a), b, year] as const] : [];
    return dated(raw, [[fullYear(year), b, a], [fullYear(year), a, b], ...yearAtTheFront]);
  }
  const named = matchAt(DAY_NAMED_MONTH, text, position);
  if (named) return dated(named[0], [[fullYear(named[3]), monthOf(named[2]), named[1]]]);

  return withoutYear(matchAt(DAY_MONTH, text, position) ?? matchAt(DAY_OF_MONTH, text, position));
}

type Parts = readonly [year: string | undefined, month: string | undefined, day: string | undefined];

function dated(raw: string, candidates: readonly Parts[]): EntryDate {
  const readings: string[] = [];
  for (const [year, month, day] of candidates) {
    const dayNumber = dayNumberOf(Number(year), Number(month), Number(day));
    if (dayNumber === null) continue;
    const text = formatDay(dayNumber);
    if (!readings.includes(text)) readings.push(text);
  }
  return { raw, iso: false, hasYear: true, timed: false, readings };
}

function withoutYear(match: RegExpExecArray | null): EntryDate | null {
  return match && { raw: match[0], iso: false, hasYear: false, timed: false, readings: [] };
}

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}

function monthOf(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);
}

function fullYear(year: string | undefined): string {
  return year?.length === 2 ? `20${year}` : (year ?? '');
}
