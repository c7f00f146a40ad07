import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateCase, standingAt } from '#shared/day';
import { fy26 } from '#shared/handbook';
import { createCalendar, formatInstant, parseInstant } from '#shared/lib';
import {
  aCase,
  aContext,
  anActivity,
  anOpportunity,
  aStartedCase,
  callOut,
  mailOut,
  NOW,
} from '../../support/builders.ts';
import { scenes } from '../../support/scenes.ts';

const utc = createCalendar({ zone: 'UTC' });
const now = parseInstant(NOW);

describe('evaluateCase', () => {
  it('lists what is owed in the order of the day’s table', () => {
    const context = aContext({
      opportunity: anOpportunity({ closeDate: '2025-06-20' }),
      activities: [mailOut('2025-06-10T11:00:00Z')],
    });
    const theCase = aStartedCase({ nextStepsDate: '2025-06-12' });
    expect(evaluateCase(theCase, context, fy26, utc, now).obligations.map(({ kind }) => kind)).toEqual([
      'next-step',
      'cadence',
      'target',
      'limit',
      'close-date',
      'hygiene',
    ]);
  });

  it('owes nothing on a closed case, for ever', () => {
    const theCase = aStartedCase({ status: 'Closed: Resolved' });
    expect(evaluateCase(theCase, aContext(), fy26, utc, now)).toEqual({
      obligations: [],
      validUntil: Number.POSITIVE_INFINITY,
    });
  });

  const ends: readonly [
    claim: string,
    until: string,
    theCase: ReturnType<typeof aCase>,
    context: Parameters<typeof aContext>[0],
  ][] = [
    ['the first review falls due', '2025-06-13T08:00:00.001Z', aCase(), {}],
    [
      'a meeting’s day is over',
      '2025-06-13T00:00:00Z',
      aStartedCase(),
      { activities: [anActivity({ kind: 'meeting', at: '2025-06-12T07:00:00Z' })] },
    ],
    [
      'the Close Date has passed',
      '2025-06-21T00:00:00Z',
      aStartedCase(),
      { opportunity: anOpportunity({ closeDate: '2025-06-20' }) },
    ],
    [
      'the customer was tried for long enough',
      '2025-06-25T11:00:00Z',
      aStartedCase({ createdAt: '2025-06-10T12:00:00Z' }),
      { activities: [mailOut('2025-06-10T11:00:00Z')] },
    ],
    [
      'the limit is reached with every touch made',
      '2025-06-20T09:00:00Z',
      aStartedCase({ createdAt: '2025-06-05T09:00:00Z' }),
      {
        activities: [
          mailOut('2025-06-10T11:00:00Z'),
          callOut('2025-06-10T12:00:00Z'),
          mailOut('2025-06-11T11:00:00Z'),
          mailOut('2025-06-12T08:00:00Z'),
        ],
      },
    ],
    [
      'an activity that is dated ahead arrives',
      '2025-06-12T12:00:00Z',
      aStartedCase(),
      { activities: [mailOut('2025-06-12T12:00:00Z')] },
    ],
  ];
  it.each(ends)('holds until %s', (_claim, until, theCase, context) => {
    expect(formatInstant(evaluateCase(theCase, aContext(context), fy26, utc, now).validUntil)).toBe(until);
  });
});

describe('time alone', () => {
  it('changes nothing before the next transition that standingAt names', () => {
    fc.assert(
      fc.property(scenes, fc.double({ min: 0, max: 1, noNaN: true }), ({ theCase, context, calendar, at }, part) => {
        const facts = evaluateCase(theCase, context, fy26, calendar, at);
        const before = standingAt(facts, calendar, at);
        expect(before.nextTransition).toBeGreaterThan(at);
        const end = Math.min(before.nextTransition, at + 40 * 86_400_000);
        for (const later of [Math.floor(at + (end - at - 1) * part), end - 1]) {
          const again = evaluateCase(theCase, context, fy26, calendar, later);
          expect(again.obligations).toEqual(facts.obligations);
          expect(again.validUntil).toBeGreaterThanOrEqual(before.nextTransition);
          const { band, leading, bands } = standingAt(again, calendar, later);
          expect({ band, leading, bands }).toEqual({ band: before.band, leading: before.leading, bands: before.bands });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('re-ranks by the clock as evaluating anew would, until the facts end', () => {
    fc.assert(
      fc.property(scenes, fc.double({ min: 0, max: 1, noNaN: true }), ({ theCase, context, calendar, at }, part) => {
        const facts = evaluateCase(theCase, context, fy26, calendar, at);
        const end = Math.min(facts.validUntil, at + 40 * 86_400_000);
        const later = Math.floor(at + (end - at - 1) * part);
        expect(standingAt(facts, calendar, later)).toEqual(
          standingAt(evaluateCase(theCase, context, fy26, calendar, later), calendar, later),
        );
      }),
      { numRuns: 500 },
    );
  });
});
