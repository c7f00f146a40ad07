import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay } from '#shared/lib';
import type { Entry } from '../../../shared/next-steps/parse.ts';
import { newestEntry, parseEntries, parseNewestEntry } from '../../../shared/next-steps/parse.ts';

const roster = new Set(['KK', 'MS']);
const part = (text: string) => {
  const [entry] = parseEntries(text, roster);
  return {
    before: text.slice(0, entry?.head),
    initials: entry?.initials?.raw ?? null,
    step: entry?.step.text,
    late: entry?.lateDate?.raw ?? null,
  };
};
const said = (entry: Entry) => ({
  date: entry.date?.raw ?? null,
  day: entry.day === null ? null : formatDay(entry.day),
  initials: entry.initials?.raw ?? null,
  step: entry.step.text,
});

describe('parseEntries', () => {
  const lines: readonly [text: string, expected: ReturnType<typeof said>][] = [
    ['2025-06-11 KK Send quote', { date: '2025-06-11', day: '2025-06-11', initials: 'KK', step: 'Send quote' }],
    ['2025-06-11 - KK - Send quote', { date: '2025-06-11', day: '2025-06-11', initials: 'KK', step: 'Send quote' }],
    ['[2025-06-11] kk: Send quote', { date: '2025-06-11', day: '2025-06-11', initials: 'kk', step: 'Send quote' }],
    ['• 2025-06-11 K.K. Send quote', { date: '2025-06-11', day: '2025-06-11', initials: 'K.K.', step: 'Send quote' }],
    ['5/25/2025 KK Send quote', { date: '5/25/2025', day: '2025-05-25', initials: 'KK', step: 'Send quote' }],
    ['03/04/2025 KK Send quote', { date: '03/04/2025', day: null, initials: 'KK', step: 'Send quote' }],
    ['2025-02-30 KK Send quote', { date: '2025-02-30', day: null, initials: 'KK', step: 'Send quote' }],
    ['KK Send quote', { date: null, day: null, initials: 'KK', step: 'Send quote' }],
    ['we send quote', { date: null, day: null, initials: null, step: 'we send quote' }],
    ['2025-06-11 KK', { date: '2025-06-11', day: '2025-06-11', initials: 'KK', step: '' }],
    [
      '2025-06-11 KK (see mail) #advocate',
      { date: '2025-06-11', day: '2025-06-11', initials: 'KK', step: '(see mail) #advocate' },
    ],
  ];
  it.each(lines)('reads "%s"', (text, expected) => {
    expect(parseEntries(text, roster).map(said)).toEqual([expected]);
  });

  const details: readonly [text: string, expected: Partial<ReturnType<typeof part>>][] = [
    ['- 2025-06-11 KK Call', { before: '- ', initials: 'KK', step: 'Call' }],
    ['[2025-06-11] (KK) Call', { before: '[', initials: 'KK', step: 'Call' }],
    ['• KK: Call', { before: '• ', initials: 'KK', step: 'Call' }],
    ['(see mail) KK', { before: '', initials: null, step: '(see mail) KK' }],
    ['-50% wanted', { before: '', step: '-50% wanted' }],
    ['2025-06-11 (PO received) Call', { initials: null, step: '(PO received) Call' }],
    ['2025-06-11 KK -50% wanted', { step: '-50% wanted' }],
    ['2025-06-11 KK - 50% wanted', { step: '50% wanted' }],
    ['2025-06-11 KK .NET call', { step: '.NET call' }],
    ['2025-06-11 KK -Call', { step: 'Call' }],
    ['2025-06-11\u200bKK\u00a0Call', { initials: 'KK', step: 'Call' }],
    ['KK 2025-06-11 Call', { initials: 'KK', late: '2025-06-11', step: '2025-06-11 Call' }],
    ['2025-06-11 KK 2025-06-12 Call', { late: null }],
  ];
  it.each(details)('tells the parts of "%s"', (text, expected) => {
    expect(part(text)).toMatchObject(expected);
  });

  it('takes one entry a line, whatever ends the lines, and skips blank ones', () => {
    const text = '\r\n2025-06-11 KK Two\r\n\r\n  2025-06-10 KK One  \r2025-06-09 KK Zero\n \n';
    expect(parseEntries(text, roster).map((entry) => entry.text)).toEqual([
      '2025-06-11 KK Two',
      '2025-06-10 KK One',
      '2025-06-09 KK Zero',
    ]);
  });

  it('points into the whole field with ranges that hold exactly the words they name', () => {
    const anyText = fc.array(
      fc.oneof(
        fc.constantFrom('2025-06-11', '5/25/2025', 'KK', 'kk', ' ', ' - ', '\n', '\r\n', 'Send quote', '😀', '\u00a0'),
        fc.string({ maxLength: 4 }),
      ),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(anyText, (parts) => {
        const text = parts.join('');
        const entries = parseEntries(text, roster);
        let end = 0;
        for (const entry of entries) {
          expect(entry.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(entry.start, entry.end)).toBe(entry.text);
          expect(entry.text).toBe(entry.text.trim());
          for (const part of [entry.date, entry.initials])
            if (part) expect(text.slice(part.start, part.end)).toBe(part.raw);
          expect(text.slice(entry.step.start, entry.step.end)).toBe(entry.step.text);
          const order = [
            entry.start,
            entry.date?.end,
            entry.initials?.start,
            entry.initials?.end,
            entry.step.start,
            entry.end,
          ];
          const placed = order.filter((place) => place !== undefined);
          expect(placed).toEqual([...placed].sort((a, b) => a - b));
          ({ end } = entry);
        }
        const words = (all: string) => all.replace(/\s+/g, '');
        expect(words(entries.map((entry) => entry.text).join(''))).toBe(words(text));
        expect(parseNewestEntry(text, roster)).toEqual(newestEntry(entries));
      }),
      { numRuns: 500 },
    );
  });
});

describe('newestEntry', () => {
  const cases: readonly [claim: string, lines: readonly string[], newest: string | null][] = [
    ['is none in a blank text', [], null],
    ['is the first line', ['2025-06-11 KK B', '2025-06-10 KK A'], '2025-06-11 KK B'],
    [
      'is the latest date when all are dated and out of order',
      ['2025-06-01 KK A', '2025-06-10 KK B'],
      '2025-06-10 KK B',
    ],
    [
      'is the upper of two with the latest date',
      ['2025-06-01 KK A', '2025-06-10 KK B', '2025-06-10 KK C'],
      '2025-06-10 KK B',
    ],
    ['is the first line when one has no date', ['2025-06-01 KK A', 'KK C', '2025-06-10 KK B'], '2025-06-01 KK A'],
    ['is the first line when one date is ambiguous', ['2025-03-01 KK A', '03/04/2025 KK B'], '2025-03-01 KK A'],
    ['understands dates in other forms', ['5/25/2025 KK A', '2025-06-10 KK B'], '2025-06-10 KK B'],
    ['stays the first line when dates repeat in order', ['2025-06-10 KK B', '2025-06-10 KK A'], '2025-06-10 KK B'],
  ];
  it.each(cases)('%s', (_claim, lines, newest) => {
    expect(newestEntry(parseEntries(lines.join('\n'), roster))?.text ?? null).toBe(newest);
  });
});
