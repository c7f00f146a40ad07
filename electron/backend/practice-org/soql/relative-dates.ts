import { dayName, parseDay } from '../wire-time.ts';

/** Day numbers, `end` exclusive. */
export interface DayRange {
  readonly start: number;
  readonly end: number;
}

const MONTHS_PER = { MONTH: 1, QUARTER: 3, FISCAL_QUARTER: 3, YEAR: 12, FISCAL_YEAR: 12 } as const;
type Calendar = keyof typeof MONTHS_PER;

function monthStart(monthNumber: number): number {
  const year = Math.floor(monthNumber / 12);
  return parseDay(`${year}-${String((monthNumber % 12) + 1).padStart(2, '0')}-01`) as number;
}

/** The span `offset` units away from the one that holds `today`, `count` units long. Weeks begin on Sunday. */
function span(unit: string, today: number, offset: number, count: number): DayRange | null {
  if (unit === 'DAY') return { start: today + offset, end: today + offset + count };
  if (unit === 'WEEK') {
    const sunday = today - ((today + 4) % 7);
    return { start: sunday + offset * 7, end: sunday + (offset + count) * 7 };
  }
  const months = MONTHS_PER[unit as Calendar];
  if (!months) return null;
  const [year = 0, month = 1] = dayName(today).split('-').map(Number);
  const first = Math.floor((year * 12 + month - 1) / months);
  return { start: monthStart((first + offset) * months), end: monthStart((first + offset + count) * months) };
}

/** The days that a relative date literal such as `LAST_N_DAYS:30` stands for; null for an unknown literal. */
export function relativeDays(name: string, n: number, today: number): DayRange | null {
  switch (name) {
    case 'TODAY':
      return span('DAY', today, 0, 1);
    case 'YESTERDAY':
      return span('DAY', today, -1, 1);
    case 'TOMORROW':
      return span('DAY', today, 1, 1);
    case 'LAST_90_DAYS':
      return span('DAY', today, -90, 91);
    case 'NEXT_90_DAYS':
      return span('DAY', today, 1, 90);
    case 'LAST_N_DAYS':
      return span('DAY', today, -n, n + 1);
    default:
  }
  const many = /^(LAST|NEXT)_N_(DAY|WEEK|MONTH|QUARTER|YEAR|FISCAL_QUARTER|FISCAL_YEAR)S$/.exec(name);
  if (many) return span(many[2] as string, today, many[1] === 'LAST' ? -n : 1, n);
  const ago = /^N_(DAY|WEEK|MONTH|QUARTER|YEAR|FISCAL_QUARTER|FISCAL_YEAR)S_AGO$/.exec(name);
  if (ago) return span(ago[1] as string, today, -n, 1);
  const one = /^(THIS|LAST|NEXT)_(WEEK|MONTH|QUARTER|YEAR|FISCAL_QUARTER|FISCAL_YEAR)$/.exec(name);
  if (one) return span(one[2] as string, today, one[1] === 'THIS' ? 0 : one[1] === 'LAST' ? -1 : 1, 1);
  return null;
}
