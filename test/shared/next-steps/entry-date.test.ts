import { describe, expect, it } from 'vitest';
import { readDate } from '../../../shared/next-steps/entry-date.ts';

describe('readDate', () => {
  const cases: readonly [text: string, raw: string | null, readings: readonly string[]][] = [
    ['2025-06-11 KK', '2025-06-11', ['2025-06-11']],
    ['2025-06-11KK', '2025-06-11', ['2025-06-11']],
    ['2025-02-30 KK', '2025-02-30', []],
    ['2025.6.1 KK', '2025.6.1', ['2025-06-01']],
    ['20250611 KK', '20250611', ['2025-06-11']],
    ['11.06.2025', '11.06.2025', ['2025-06-11', '2025-11-06']],
    ['13-06-2025', '13-06-2025', ['2025-06-13']],
    ['6/13/25', '6/13/25', ['2025-06-13']],
    ['25-06-11', '25-06-11', ['2011-06-25', '2025-06-11']],
    ['11 Jun 2025', '11 Jun 2025', ['2025-06-11']],
    ['11th of', null, []],
    ['1st June 2025', '1st June 2025', ['2025-06-01']],
    ['June 1, 2025', 'June 1, 2025', ['2025-06-01']],
    ['11-Sept-2025', '11-Sept-2025', ['2025-09-11']],
    ['7/5/24 KK', '7/5/24', ['2024-05-07', '2024-07-05']],
    ['05.07.2024 KK', '05.07.2024', ['2024-07-05', '2024-05-07']],
    ['13/06/25 KK', '13/06/25', ['2025-06-13']],
    ['13-06-25 KK', '13-06-25', ['2025-06-13']],
    ['2024/07/05 KK', '2024/07/05', ['2024-07-05']],
    ['5 Jul 2024 KK', '5 Jul 2024', ['2024-07-05']],
    ['5 Jul 24 KK', '5 Jul 24', ['2024-07-05']],
    ['5-Jul-24', '5-Jul-24', ['2024-07-05']],
    ["Jul 5, '24 KK", "Jul 5, '24", ['2024-07-05']],
    ['5 Jul 24 seats to add', null, []],
    ['5 Jul 24 of them', null, []],
    ['5 marketing 2024 leads', null, []],
    ['5 may 2024', '5 may 2024', ['2024-05-05']],
    ['2025-06-11T10:00Z KK', '2025-06-11T10:00Z', ['2025-06-11']],
    ['2025-25-05', '2025-25-05', []],
    ['11 June KK', '11 June', []],
    ['Jun 11th KK', 'Jun 11th', []],
    ['May 5 of the users', null, []],
    ['6/11 KK Call', '6/11', []],
    ['6/11 of the users', null, []],
    ['2025 renewals', null, []],
    ['20 seats for 2025', null, []],
    ['Juniper call', null, []],
    ['', null, []],
  ];
  it.each(cases)('reads "%s"', (text, raw, readings) => {
    const date = readDate(text, 0);
    expect(date && { raw: date.raw, readings: date.readings }).toEqual(raw === null ? null : { raw, readings });
  });

  it('calls only YYYY-MM-DD the right form, even for a day that is none', () => {
    const iso = ['2025-06-11', '2025-02-30', '2025-6-11', '2025/06/11', '2025-06-11T10:00'];
    expect(iso.map((text) => readDate(text, 0)?.iso)).toEqual([true, true, false, false, false]);
  });

  it('knows which dates leave the year out', () => {
    const texts = ['2025-06-11', '31-Jun-25', '6/11 KK', '11 June KK'];
    expect(texts.map((text) => readDate(text, 0)?.hasYear)).toEqual([true, true, false, false]);
  });

  it('reads at the place it is told, not before or after', () => {
    expect([readDate('KK 2025-06-11', 3)?.raw, readDate('KK 2025-06-11', 0)]).toEqual(['2025-06-11', null]);
  });
});
