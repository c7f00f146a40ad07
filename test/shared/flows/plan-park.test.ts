import { expect, it } from 'vitest';
import { fy25 } from '#shared/handbook';
import { readCase } from '#shared/rules';
import { planPark } from '../../../shared/flows/plan-park.ts';
import { aCase, aReading, aStartedCase, NOW } from '../../support/builders.ts';

const until = '2025-12-12';

it('a parked case is Open in the Advocate’s name, with the day and what was agreed', () => {
  expect(planPark(aReading({ case: aStartedCase() }), until, 'Budget in autumn', 'KK')).toEqual({
    patch: { nextSteps: '2025-06-12 KK Budget in autumn', nextStepsDate: until, status: 'Open' },
    assignByRules: false,
  });
});

it('in a shared queue Salesforce assigns it anew', () => {
  const reading = aReading({ case: aStartedCase({ status: 'In Progress' }), edition: fy25 });
  expect(planPark(reading, until, '', 'KK')).toMatchObject({
    patch: { nextSteps: '2025-06-12 KK Talk again on 2025-12-12 as agreed' },
    assignByRules: true,
  });
});

it('a case that nobody had started counts as started, so that it is a callback', () => {
  const reading = aReading({ case: aCase() });
  const { patch } = planPark(reading, until, 'Later', 'KK')!;
  expect(patch.startedAt).toBe(NOW);
  const { context, edition, calendar, now } = reading;
  expect(readCase({ ...reading.theCase, ...patch }, context, edition, calendar, now).callback).toBe(true);
});

it('nothing is parked until today, or until no day at all', () => {
  expect(planPark(aReading({ case: aCase() }), '2025-06-12', 'x', 'KK')).toBeNull();
  expect(planPark(aReading({ case: aCase() }), '2025-02-30', 'x', 'KK')).toBeNull();
});
