import { expect, it } from 'vitest';
import { parseInstant } from '#shared/lib';
import { readTrying } from '../../../../shared/rules/closing/trying.ts';
import { aReading, aStartedCase, mailIn, mailOut } from '../../../support/builders.ts';

const first = '2025-06-10T11:00:00Z';

it('is none before anything is sent, and after the customer wrote', () => {
  expect(readTrying(aReading({ case: aStartedCase() }))).toEqual({ state: 'none' });
  const activities = [mailOut(first), mailIn('2025-06-11T08:00:00Z')];
  expect(readTrying(aReading({ case: aStartedCase(), activities }))).toEqual({ state: 'none' });
});

it('counts from the first outbound, in any order of the activities', () => {
  const activities = [mailOut('2025-06-12T08:00:00Z'), mailOut(first)];
  expect(readTrying(aReading({ case: aStartedCase(), activities }))).toEqual({
    state: 'too-short',
    since: parseInstant(first),
    longEnoughAt: parseInstant('2025-06-25T11:00:00Z'),
  });
});
