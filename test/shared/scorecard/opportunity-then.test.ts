import { describe, expect, it } from 'vitest';
import { createCalendar } from '#shared/lib';
import { anOpportunity } from '../../support/builders.ts';
import { opportunityThen, wonAt } from '../../../shared/scorecard/opportunity-then.ts';

const calendar = createCalendar({ zone: 'America/New_York' });
const won = { closed: true, won: true } as const;
const AT = Date.parse('2025-06-05T12:00:00Z');
const then = (with_: Parameters<typeof anOpportunity>[0]) => opportunityThen(anOpportunity(with_), AT, calendar);

describe('an opportunity as it was', () => {
  it('was not there before it was created', () => {
    expect(then({ createdAt: '2025-06-05T12:00:01Z' })).toBeUndefined();
    expect(opportunityThen(undefined, AT, calendar)).toBeUndefined();
  });

  it.each([
    ['closed before', { ...won, closedAt: '2025-06-05T12:00:00Z' }, [true, true]],
    ['closed later', { ...won, closedAt: '2025-06-05T12:00:01Z' }, [false, false]],
    ['closed by its Close Date', { ...won, closeDate: '2025-06-05' }, [true, true]],
    ['closed by a later Close Date', { ...won, closeDate: '2025-06-06' }, [false, false]],
    ['closed, and nothing says when', won, [true, true]],
    ['open, with a Close Date that has passed', { closeDate: '2025-06-01' }, [false, false]],
    ['lost before', { closed: true, closedAt: '2025-06-01T00:00:00Z' }, [true, false]],
  ] as const)('%s', (_claim, with_, state) => {
    const found = then(with_);
    expect([found?.closed, found?.won]).toEqual(state);
  });
});

describe('the instant of winning', () => {
  it.each([
    ['as it says', { ...won, closedAt: '2025-06-05T12:00:00Z', closeDate: '2025-06-30' }, AT],
    ['else the start of the Close Date in the zone', { ...won, closeDate: '2025-06-05' }, AT - 8 * 3_600_000],
    ['never without a date', won, Number.NaN],
    ['never when it is lost', { closed: true, closedAt: '2025-06-05T12:00:00Z' }, Number.NaN],
    ['never while it is open', { won: true, closedAt: '2025-06-05T12:00:00Z' }, Number.NaN],
  ] as const)('%s', (_claim, with_, at) => {
    expect(wonAt(anOpportunity(with_), calendar)).toBe(at);
  });
});
