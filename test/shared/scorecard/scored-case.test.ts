import { describe, expect, it } from 'vitest';
import { fy26 } from '#shared/handbook';
import { createCalendar, parseInstant } from '#shared/lib';
import type { Case } from '#shared/domain';
import { aCase, aContext, aUser, callOut, mailOut, NOW } from '../../support/builders.ts';
import { aClosedCase, KIM, MARA } from '../../support/metric-table.ts';
import type { CaseEvents } from '../../../shared/scorecard/scored-case.ts';
import { ScoredCase } from '../../../shared/scorecard/scored-case.ts';

const at = parseInstant;

function scored(theCase: Case, events: Partial<CaseEvents> = {}, activities = [callOut('2025-06-11T10:00:00Z')]) {
  const users = [KIM, MARA, aUser({ id: 'u-sales', role: 'sales-user' })];
  const bench = {
    edition: fy26,
    calendar: createCalendar({ zone: 'UTC' }),
    now: at(NOW),
    users: new Map(users.map((user) => [user.id, user])),
    contextOf: () => aContext({ activities }),
    closingContextOf: () => aContext({ activities, contact: { id: 'k1', lastName: 'Ito' } }),
    activitiesAround: () => [],
    opportunitiesOf: () => [],
  };
  return new ScoredCase(theCase, bench, { handovers: [], overrides: [], opportunityWon: null, ...events });
}

describe('a scored case', () => {
  it('reads its instants once', () => {
    const { createdAt, routedAt, closedAt } = scored(aClosedCase());
    expect([createdAt, routedAt, closedAt]).toEqual([
      at('2025-06-02T09:00:00Z'),
      at('2025-06-02T09:00:00Z'),
      at('2025-06-04T09:00:00Z'),
    ]);
  });

  it('is routed when it is created where nothing else is known, and closed never while it is open', () => {
    const { routedAt: _, ...unrouted } = aCase({ closedAt: '2025-06-04T09:00:00Z' });
    const { createdAt, routedAt, closedAt } = scored(unrouted);
    expect([routedAt, closedAt]).toEqual([createdAt, Infinity]);
  });

  it('is read once for all metrics and periods', () => {
    const one = scored(aCase());
    expect(one.standing).toBe(one.standing);
  });

  it('was assigned to the Advocate whom a queue, or a sales user, passed it on to', () => {
    const routed = at('2025-06-12T08:00:00Z');
    const handover = (from: string, to: string, minutes: number) => ({ from, to, at: routed + minutes * 60_000 });
    expect([
      scored(aCase()).assignee,
      scored(aCase(), { handovers: [handover('u-sales', 'u-kk', 1)] }).assignee,
      scored(aCase(), { handovers: [handover('u-sales', 'u-ms', 1), handover('u-ms', 'u-kk', 2)] }).assignee,
      scored(aCase(), { handovers: [handover('u-ms', 'u-kk', 1)] }).assignee,
      scored(aCase({ ownerId: 'queue' })).assignee,
    ]).toEqual(['u-kk', 'u-kk', 'u-ms', 'u-ms', 'queue']);
  });

  it('was complete at closing by what was logged then', () => {
    const mail = (day: string) => [mailOut(`2025-06-${day}T10:00:00Z`)];
    const complete = (activities: ReturnType<typeof mail>) => scored(aClosedCase(), {}, activities).completeAtClose;
    expect([complete(mail('03')), complete(mail('05'))]).toEqual([true, false]);
  });
});
