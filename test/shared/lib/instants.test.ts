import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInstant, parseInstant } from '#shared/lib';

describe('parseInstant', () => {
  it('reads what a clock writes', () => {
    const anyMs = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) });
    fc.assert(
      fc.property(anyMs, (ms) => {
        const text = new Date(ms).toISOString();
        expect([parseInstant(text), parseInstant(formatInstant(ms))]).toEqual([ms, ms]);
      }),
    );
  });

  it.each([
    ['2025-06-12T09:00:00Z', '2025-06-12T09:00:00.000Z'],
    ['2025-06-12T09:00Z', '2025-06-12T09:00:00.000Z'],
    ['2025-06-12t09:00:00z', '2025-06-12T09:00:00.000Z'],
    ['2025-06-12T09:00:00.5Z', '2025-06-12T09:00:00.500Z'],
    ['2025-06-12T09:00:00.123456Z', '2025-06-12T09:00:00.123Z'],
    ['2025-06-12T09:00:00+02:00', '2025-06-12T07:00:00.000Z'],
    ['2025-06-12T09:00:00.000+0000', '2025-06-12T09:00:00.000Z'],
    ['2025-06-12T09:00:00-03:30', '2025-06-12T12:30:00.000Z'],
  ])('reads %s', (text, expected) => {
    expect(new Date(parseInstant(text)).toISOString()).toBe(expected);
  });

  it.each([
    '',
    '2025-06-12',
    '2025-06-12T09:00:00',
    '2025-06-12 09:00:00Z',
    '2025-02-30T09:00:00Z',
    '2025-06-12T24:00:00Z',
    '2025-06-12T09:60:00Z',
    '2025-06-12T09:00:60Z',
    '2025-06-12T09:00:00.Z',
    '2025-06-12T09:00:00Zoo',
    '2025-06-12T09:00:00+2:00',
    '2025-06-12T09:00:00+25:00',
    '20250612T090000Z',
    'yesterday',
  ])('takes "%s" for no instant', (text) => {
    expect(parseInstant(text)).toBeNaN();
  });
});

it('formatInstant writes whole seconds without a fraction', () => {
  expect([formatInstant(0), formatInstant(1)]).toEqual(['1970-01-01T00:00:00Z', '1970-01-01T00:00:00.001Z']);
});
