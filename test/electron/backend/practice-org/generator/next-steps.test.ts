import { describe, expect, it } from 'vitest';
import { Calendar } from '../../../../../electron/backend/practice-org/generator/calendar.ts';
import type { NextStepsPlan } from '../../../../../electron/backend/practice-org/generator/case-plan.ts';
import { writeNextSteps } from '../../../../../electron/backend/practice-org/generator/next-steps.ts';
import { Random } from '../../../../../electron/backend/practice-org/generator/random.ts';
import { parseDay } from '../../../../../electron/backend/practice-org/wire-time.ts';

const calendar = new Calendar('UTC', Date.parse('2026-06-12T12:00:00Z') / 1000);
const written = parseDay('2026-06-10') as number;

function write(manner: NextStepsPlan['manner'], entries = 1): string | null {
  const who = { initials: 'KK', first: 'Ito', account: 'Acme', seats: 12 };
  return writeNextSteps({ manner, entries, writtenOn: written, due: null }, who, calendar, new Random(5));
}

describe('generated Next Steps', () => {
  it('are dated, signed and newest first when written well', () => {
    const lines = write('good', 3)?.split('\n') ?? [];
    const days = lines.map((line) => line.slice(0, 10));
    expect(lines.every((line) => /^\d{4}-\d\d-\d\d KK \S+ \S+ \S+/.test(line))).toBe(true);
    expect([days[0], [...days].sort().reverse()]).toEqual(['2026-06-10', days]);
  });

  it.each([
    ['bare', /^(Contact|Call|Email|Quote|Follow up)$/],
    ['waiting', /^(waiting|follow up|TBD)/i],
    ['no-date', /^KK \w/],
    ['no-initials', /^2026-06-10 (?!KK)\w/],
    ['other-format', /^(10\/06\/2026|06\/10\/2026|2026\/06\/10) KK: /],
    ['lower-case', /^2026-06-10 kk - /],
    ['future-date', /^2026-06-15 KK /],
    ['long', /^.{256,}$/],
  ] as const)('are wrong in the manner of %s', (manner, pattern) => {
    expect(write(manner)).toMatch(pattern);
  });

  it('are out of order, or blank, when asked', () => {
    const [first = '', second = ''] = write('unordered')?.split('\n') ?? [];
    expect([first.slice(0, 10) < second.slice(0, 10), write('none')]).toEqual([true, null]);
  });
});
