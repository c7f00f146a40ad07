import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fy26 } from '#shared/handbook';
import { lintNextSteps } from '#shared/next-steps';
import { hasLintError } from '../../../shared/scorecard/has-lint-error.ts';
import { aReading, aStartedCase } from '../../support/builders.ts';

const step = fc.constantFrom(
  '2025-06-11 KK Sent order form to customer',
  '2025-06-10 KK Contact',
  '2025-06-31 KK Sent quote to buyer',
  'Sent quote to buyer',
  'KK Waiting on billing',
  '',
);
const steps = fc.array(step, { maxLength: 3 }).map((lines) => lines.join('\n'));
const date = fc.constantFrom(undefined, '2025-06-14', '2025-01-01');

describe('hasLintError', () => {
  it('takes the field’s length from the org', () => {
    const nextSteps = `2025-06-11 KK Sent order form to ${'b'.repeat(255)}`;
    const found = (maxEntryLength?: number) =>
      hasLintError(
        aReading({ case: aStartedCase({ nextSteps, nextStepsDate: '2025-06-12' }), context: { maxEntryLength } }),
      );
    expect([found(), found(4000)]).toEqual([true, false]);
  });

  it('says what the whole lint says', () => {
    fc.assert(
      fc.property(steps, date, (nextSteps, nextStepsDate) => {
        const reading = aReading({ case: aStartedCase({ nextSteps, ...(nextStepsDate && { nextStepsDate }) }) });
        const { context, today, started, closed } = reading;
        const found = lintNextSteps(
          { nextSteps, nextStepsDate, started, closed },
          { edition: fy26, mode: 'editing', today, roster: context.roster },
        );
        expect(hasLintError(reading)).toBe(found.some(({ severity }) => severity === 'error'));
      }),
    );
  });
});
