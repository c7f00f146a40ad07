import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fy26 } from '#shared/handbook';
import { parseDay } from '#shared/lib';
import type { LintInput, LintOptions } from '#shared/next-steps';
import { fixNextSteps, lintNextSteps } from '#shared/next-steps';

const options: LintOptions = {
  edition: fy26,
  mode: 'editing',
  today: parseDay('2025-06-12')!,
  roster: new Set(['KK', 'MS', 'SU']),
  myInitials: 'KK',
};
const worked: LintInput = { started: true, closed: false, nextStepsDate: '2025-06-16' };
const fixed = (nextSteps: string, with_: Partial<LintOptions> = {}) =>
  fixNextSteps({ ...worked, nextSteps }, { ...options, ...with_ }).nextSteps;

describe('fixNextSteps', () => {
  const mended: readonly [text: string, result: string][] = [
    ['5/25/2025 KK Send quote to customer', '2025-05-25 KK Send quote to customer'],
    ['25.05.2025: kk - Send quote to customer', '2025-05-25 KK Send quote to customer'],
    ['[May 25th, 2025] (K.K.) Send quote to customer', '2025-05-25 KK Send quote to customer'],
    ['Send quote to customer', '2025-06-12 KK Send quote to customer'],
    ['- Send quote to customer', '2025-06-12 KK Send quote to customer'],
    ['kk: Send quote to customer', '2025-06-12 KK Send quote to customer'],
    ['ms 6/11/2025 KK', 'MS 6/11/2025 KK'],
    ['ms 5/25/2025 - Sent quote', '2025-05-25 MS Sent quote'],
    ['2025-06-11 Send quote to customer', '2025-06-11 KK Send quote to customer'],
    ['2025-06-11 - Send quote to customer', '2025-06-11 KK Send quote to customer'],
    ['2025-06-11KK:Send quote to customer', '2025-06-11 KK Send quote to customer'],
    ['Contact', '2025-06-12 KK Contact'],
    [
      '1 June 2025 kk, Sent quote\n10 June 2025 kk, Called buyer',
      '2025-06-10 KK Called buyer\n2025-06-01 KK Sent quote',
    ],
    ['Called buyer\n2025-06-10 ms Sent quote', '2025-06-12 KK Called buyer\n2025-06-10 MS Sent quote'],
    ['2025-06-11 KK Call Ola\nSent quote', '2025-06-11 KK Call Ola\nSent quote'],
    ['03/04/2025 kk - Send quote', '03/04/2025 KK Send quote'],
    ['2025-02-30 kk Send quote', '2025-02-30 KK Send quote'],
    ['2025-06-11T10:30 KK Send quote', '2025-06-11T10:30 KK Send quote'],
    ['2025-06-11 KK Send quote to customer', '2025-06-11 KK Send quote to customer'],
    ['', ''],
  ];
  it.each(mended)('turns "%s" into "%s"', (text, result) => {
    expect(fixed(text)).toBe(result);
  });

  it('writes today and my initials only where they are known to be right', () => {
    expect([
      fixed('Send quote', { myInitials: null }),
      fixed('Send quote', { myInitials: 'k.k.' }),
      fixed('Send quote', { myInitials: 'Kim' }),
      fixed('Send quote', { myInitials: 'K' }),
      fixed('Send quote', { myInitials: '' }),
    ]).toEqual([
      '2025-06-12 Send quote',
      '2025-06-12 KK Send quote',
      '2025-06-12 KIM Send quote',
      '2025-06-12 Send quote',
      '2025-06-12 Send quote',
    ]);
  });

  it('mends Feedback beside Next Steps, and leaves every other property alone', () => {
    const input = { ...worked, id: 'c1', closed: true, nextSteps: '2025-06-11 kk Sent quote', feedback: ' n/a #late ' };
    expect(fixNextSteps(input, options)).toEqual({
      ...input,
      nextSteps: '2025-06-11 KK Sent quote',
      feedback: ' NA #late ',
    });
  });

  it('changes nothing on a case that was not started, and everything at closing', () => {
    const input = { started: false, closed: false, nextSteps: 'kk Sent quote', feedback: 'n/a' };
    expect(fixNextSteps(input, options)).toEqual(input);
    expect(fixNextSteps(input, { ...options, mode: 'closing' })).toEqual({
      ...input,
      nextSteps: '2025-06-12 KK Sent quote',
      feedback: 'NA',
    });
  });

  it('adds no fields that were not there', () => {
    expect(fixNextSteps(worked, options)).toEqual(worked);
  });
});

const pieces = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '2025-06-11',
      '2025-06-10',
      '5/25/2025',
      '03/04/2025',
      '7/5/24',
      '1 May 2025',
      'May 3, 2025',
      '20250601',
      '2025-02-30',
      '6/11',
      '2025-06-11T10:30Z',
      '2025–06–09',
    ),
  },
  { weight: 4, arbitrary: fc.constantFrom('KK', 'kk', 'K.K.', 'm.s', 'Su', 'ZZ', 'TBD', 'we', '(KK)', '[ms]') },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ' ',
      '  ',
      '\t',
      ' - ',
      ': ',
      '|',
      '-',
      '.',
      '/',
      '•',
      '*',
      '>',
      '[',
      ']',
      '(',
      ')',
      '\u00a0',
      '\u200b',
      '\ufeff',
      '\u200f',
      '\u200d',
    ),
  },
  { weight: 4, arbitrary: fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\u2028') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'Send quote to customer',
      'Contact',
      '-50%',
      '.NET',
      '😀',
      '👨‍👩‍👧',
      'שלח הצעה',
      'مرحبا',
      '見積もりを送る',
      'n/a',
      '#languagebarrier',
      'Waiting on billing',
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
const nasty = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''));

/** Words are runs of letters, figures and pictures. What a fix may rewrite counts as what it means. */
const wordsOf = (text: string): readonly string[] =>
  (text.match(/[\p{L}\p{N}\p{M}\p{Extended_Pictographic}]+/gu) ?? []).map((word) => word.toUpperCase()).sort();

describe('whatever stands in the field', () => {
  const inputs = fc.record({ nextSteps: nasty, feedback: nasty, closed: fc.boolean() });
  const settings = { numRuns: 800 };

  it('is mended once and for all, and nothing that could be mended is left', () => {
    fc.assert(
      fc.property(inputs, (texts) => {
        const input = { ...worked, ...texts };
        const once = fixNextSteps(input, options);
        expect(fixNextSteps(once, options)).toEqual(once);
        expect(lintNextSteps(once, options).filter(({ fix }) => fix)).toEqual([]);
      }),
      settings,
    );
  });

  it('keeps every word, beside dates and initials that are only written otherwise', () => {
    // Dates and initials are taken out on both sides; what is left must be the same words.
    const dates = /\d{4}[-–]\d{2}[-–]\d{2}|\d{1,2}\/\d{1,2}\/\d{2,4}|1 May 2025|May 3, 2025|20250601/gu;
    const initials = /(?<![\p{L}\p{N}])(?:K\.?K\.?|m\.?s\.?|su)(?![\p{L}\p{N}])/giu;
    const rest = (text: string) => wordsOf(text.replaceAll(dates, ' ').replaceAll(initials, ' '));
    const plain = fc
      .array(
        fc.constantFrom(
          '2025-06-11',
          '5/25/2025',
          '03/04/2025',
          '1 May 2025',
          'KK',
          'k.k.',
          'ms',
          ' ',
          ' - ',
          ': ',
          '\n',
          '\r\n',
          '\u200b',
          ' Send quote ',
          ' Contact ',
          ' -50% ',
          ' 😀 ',
          ' שלח הצעה ',
          ' 見積もり ',
          ' ( ',
          ' ) ',
          ' • ',
        ),
        { maxLength: 24 },
      )
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(plain, (nextSteps) => {
        expect(rest(fixed(nextSteps) ?? '')).toEqual(rest(nextSteps));
      }),
      settings,
    );
  });

  it('loses no letter, figure or picture of a text without dates', () => {
    const undated = fc.string({ unit: 'binary', maxLength: 60 }).filter((text) => !/[0-9]/.test(text));
    fc.assert(
      fc.property(undated, (text) => {
        const left = wordsOf((fixed(text) ?? '').replace('2025-06-12 ', '').replace('KK', '')).join('');
        const kept = wordsOf(text).join('');
        expect([...left].sort().join('')).toContain([...kept].sort().join(''));
      }),
      settings,
    );
  });

  it('may be 100 KB long: one line, many lines, or nothing but punctuation', () => {
    for (const text of [
      'a'.repeat(100_000),
      'x\n'.repeat(50_000),
      `2025-06-11 KK a${'.'.repeat(100_000)}b`,
      '- '.repeat(50_000),
      '2025-06-11\n2025-06-12\n'.repeat(4_600),
      '\u200b'.repeat(100_000),
      'follow   '.repeat(11_000),
    ]) {
      const mended = fixNextSteps({ ...worked, nextSteps: text, closed: true, feedback: text }, options);
      expect(lintNextSteps(mended, options).filter(({ fix }) => fix)).toEqual([]);
    }
  });
});
