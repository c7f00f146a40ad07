import { describe, expect, it } from 'vitest';
import type { Case } from '#shared/domain';
import { parseInstant } from '#shared/lib';
import { aCase, aReading, aStartedCase, mailOut } from '../../support/builders.ts';
import { aClosedCase } from '../../support/metric-table.ts';
import { standingOf } from '../../../shared/scorecard/case-standing.ts';

const at = parseInstant;
const stands = (theCase: Case, activities: readonly ReturnType<typeof mailOut>[] = []) =>
  standingOf(aReading({ case: theCase, activities: [...activities] }));
const STEP = { nextSteps: '2025-06-11 KK Sent order form to customer', nextStepsDate: '2025-06-14' } as const;

describe('a case stands', () => {
  it('first touched by whichever came first', () => {
    expect([
      stands(aStartedCase()).firstTouchAt,
      stands(aStartedCase(), [mailOut('2025-06-10T09:30:00Z')]).firstTouchAt,
      stands(aCase()).firstTouchAt,
      stands(aCase({ startedAt: '2025-06-20T00:00:00Z' }), [mailOut('2025-06-11T10:00:00Z')]).firstTouchAt,
    ]).toEqual([at('2025-06-10T10:00:00Z'), at('2025-06-10T09:30:00Z'), Infinity, at('2025-06-11T10:00:00Z')]);
  });

  it('in order only while it is worked on and its Next Steps are', () => {
    expect([
      stands(aStartedCase(STEP)).inOrder,
      stands(aStartedCase({ ...STEP, nextSteps: 'KK Contact' })).inOrder,
      stands(aCase(STEP)).inOrder,
      stands(aClosedCase(STEP)).inOrder,
    ]).toEqual([true, false, false, false]);
  });

  it('on time with a Next Steps Date that is not past', () => {
    const punctual = (nextStepsDate: string) => stands(aStartedCase({ ...STEP, nextStepsDate })).punctual;
    expect([punctual('2025-06-12'), punctual('2025-06-11'), stands(aStartedCase()).punctual]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('with touches to make only while somebody is chased', () => {
    const touches = (with_: Partial<Case>) => stands(aStartedCase(with_)).touches.length;
    expect([
      touches({}) > 0,
      touches({ subject: 'High Value Account' }),
      touches({ ...STEP, status: 'Open' }),
      stands(aCase()).touches.length,
      stands(aClosedCase()).touches.length,
    ]).toEqual([true, 0, 0, 0, 0]);
  });
});
