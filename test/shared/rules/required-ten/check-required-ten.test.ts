import { describe, expect, it } from 'vitest';
import { fy26 } from '#shared/handbook';
import { checkRequiredTen, missingItems } from '#shared/rules';
import { aReading, aStartedCase, mailOut } from '../../../support/builders.ts';

const reading = aReading({ case: aStartedCase(), activities: [mailOut('2025-06-10T11:00:00Z')] });

describe('checkRequiredTen', () => {
  it('gives every item of the edition in its order', () => {
    expect(checkRequiredTen(reading).map(({ id, result }) => `${id} ${result}`)).toEqual([
      'R10-1 met',
      'R10-2 met',
      'R10-3 missing',
      'R10-4 missing',
      'R10-5 not-applicable',
      'R10-6 not-applicable',
      'R10-7 not-applicable',
      'R10-8 not-applicable',
      'R10-9 met',
      'R10-10 not-yet-due',
      'R10-11 not-applicable',
      'R10-12 not-yet-due',
    ]);
  });

  it('leaves out what the edition does not list', () => {
    const edition = { ...fy26, requiredTen: ['R10-1', 'R10-3'] as const };
    expect(checkRequiredTen({ ...reading, edition }).map(({ id }) => id)).toEqual(['R10-1', 'R10-3']);
  });
});

describe('missingItems', () => {
  it('gives the ids of the missing ones alone', () => {
    expect(missingItems(reading)).toEqual(['R10-3', 'R10-4']);
  });
});
