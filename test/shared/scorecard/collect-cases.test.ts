import { describe, expect, it } from 'vitest';
import { fy26 } from '#shared/handbook';
import { createCalendar, parseDay, parseInstant } from '#shared/lib';
import { aCase, aContact, anActivity, anOpportunity, aWorkspace, mailOut, NOW } from '../../support/builders.ts';
import { aClosedCase } from '../../support/metric-table.ts';
import { casesOf, collectCases } from '../../../shared/scorecard/collect-cases.ts';
import { periodOf } from '../../../shared/scorecard/period.ts';

const calendar = createCalendar({ zone: 'UTC' });
const period = periodOf(parseDay('2025-06-01')!, parseDay('2025-06-10')!, calendar, parseInstant(NOW));
const collect = (with_: Parameters<typeof aWorkspace>[0]) =>
  casesOf(collectCases(aWorkspace(with_), fy26, calendar, period.now), period);
const old = { createdAt: '2025-05-01T00:00:00Z', routedAt: '2025-05-01T00:00:00Z' } as const;
const longGone = aClosedCase({ ...old, closedAt: '2025-05-02T00:00:00Z' });

describe('the cases of a period', () => {
  it.each([
    ['open', aCase(old), true],
    ['closed in it', aClosedCase(old), true],
    ['closed after it', aClosedCase({ ...old, closedAt: '2025-06-11T00:00:00Z' }), true],
    ['closed before it', longGone, false],
    ['routed in it, though it says it was closed before', { ...longGone, routedAt: '2025-06-01T00:00:00Z' }, true],
  ])('%s', (_claim, theCase, wanted) => {
    expect(collect({ cases: [theCase] }).length).toBe(wanted ? 1 : 0);
  });

  it('are also those that something else happened to', () => {
    const override = anActivity({ kind: 'task', subject: 'Override R10-7: x', done: true, at: '2025-06-02T00:00:00Z' });
    const won = anOpportunity({ closed: true, won: true, closedAt: '2025-06-02T00:00:00Z' });
    expect(collect({ cases: [longGone], activities: [override] })[0]?.overrides).toEqual([
      parseInstant('2025-06-02T00:00:00Z'),
    ]);
    const cases = [{ ...longGone, opportunityId: 'o1' }];
    expect(collect({ cases, opportunities: [won] })[0]?.opportunityWon).toEqual({
      id: 'o1',
      at: parseInstant('2025-06-02T00:00:00Z'),
      nArr: 0,
    });
  });

  it('are not those to which it happened at another time', () => {
    const override = anActivity({ kind: 'task', subject: 'Override R10-7: x', done: true, at: '2025-05-02T00:00:00Z' });
    const won = anOpportunity({ closed: true, won: true, closedAt: '2025-05-02T00:00:00Z' });
    const cases = [{ ...longGone, opportunityId: 'o1' }];
    expect(collect({ cases, activities: [override], opportunities: [won] })).toEqual([]);
  });

  it('are read with what was logged on them, and not elsewhere', () => {
    const activities = [
      mailOut('2025-06-02T10:00:00Z', { caseId: 'gone' }),
      mailOut('2025-06-02T11:00:00Z', { caseId: 'gone', contactId: 'k1' }),
      mailOut('2025-06-02T12:00:00Z'),
    ];
    const [found] = collect({ cases: [aCase({ contactId: 'k1' })], contacts: [aContact()], activities });
    expect(found?.standing.firstTouchAt).toBe(parseInstant('2025-06-02T12:00:00Z'));
  });
});
