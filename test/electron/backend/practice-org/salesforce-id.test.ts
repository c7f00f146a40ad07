import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  counterOf,
  looksLikeId,
  makeId,
  normaliseId,
  withChecksum,
} from '../../../../electron/backend/practice-org/salesforce-id.ts';

describe('an id', () => {
  it.each([
    ['001000000000000', '001000000000000AAA'],
    ['0018000000AbCdE', '0018000000AbCdEAAV'],
    ['01gRO0000016PIA', '01gRO0000016PIAYA2'],
  ])('of 15 characters, %s, gets the check characters of %s', (short, long) => {
    expect([withChecksum(short), normaliseId(short), normaliseId(long)]).toEqual([long, long, long]);
  });

  it('carries its counter, and sorts by it', () => {
    const counter = fc.integer({ min: 1, max: 62 ** 6 - 1 });
    fc.assert(
      fc.property(counter, counter, (a, b) => {
        expect(counterOf(makeId('500', a))).toBe(a);
        expect(makeId('500', a) < makeId('500', b)).toBe(a < b);
      }),
      { seed: 2 },
    );
  });

  it.each([
    ['500Pr0000000001IAA', true],
    ['500Pr0000000001', true],
    ['500Pr000000000', false],
    ['500Pr0000000001-AA', false],
    ['', false],
  ])('%j looks like one: %s', (text, verdict) => {
    expect(looksLikeId(text)).toBe(verdict);
  });

  it('of somebody else has no counter', () => {
    expect(counterOf('500-----------')).toBe(-1);
  });
});
