import { expect, it } from 'vitest';
import { r10Item9 } from '../../../../shared/rules/required-ten/r10-9.ts';
import { r10Item11 } from '../../../../shared/rules/required-ten/r10-11.ts';
import { atClose, gapAtClose } from '../../../../shared/rules/closing/at-close.ts';
import { aCase, anOpportunity, aReading } from '../../../support/builders.ts';
import { bareEdition } from '../../../support/lenient-edition.ts';

it('reads as closing would leave it', () => {
  const reading = aReading({ case: aCase({ status: 'Closed: Resolved', nextStepsDate: '2025-06-20' }) });
  const open = aReading({ case: aCase({ nextStepsDate: '2025-06-20' }) });
  const { closed, started, callback } = atClose(open);
  expect({ closed, started, callback }).toEqual({ closed: true, started: true, callback: false });
  expect({ closed, started, callback }).toEqual({
    closed: reading.closed,
    started: reading.started,
    callback: reading.callback,
  });
});

it('names what would be missing then', () => {
  const reading = aReading({ context: { opportunity: anOpportunity() } });
  expect(gapAtClose(r10Item11, reading)).toBe('The case is closed, its opportunity Acorn renewal is not.');
  expect(gapAtClose(r10Item9, reading)).toMatch(/No e-mail/);
});

it('is null where the edition has no such item', () => {
  expect(gapAtClose(r10Item9, aReading({ edition: bareEdition }))).toBeNull();
});
