import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Obligation, ObligationKind } from '#shared/day';
import { evaluateCase, OBLIGATION_KINDS, reasonFor, standingAt } from '#shared/day';
import { fy26 } from '#shared/handbook';
import { createCalendar, parseInstant } from '#shared/lib';
import { scenes } from '../../support/scenes.ts';

const options = { edition: fy26, calendar: createCalendar({ zone: 'UTC' }), now: parseInstant('2025-06-12T09:00:00Z') };

describe('reasonFor', () => {
  const cases: readonly [kind: ObligationKind, due: string | null, detail: string | undefined, reason: string][] = [
    ['review', '2025-06-12T08:00:00Z', undefined, 'First review was due at 08:00'],
    ['review', '2025-06-11T08:00:00Z', undefined, 'First review was due yesterday'],
    ['review', '2025-06-12T15:00:00Z', undefined, 'First review due by 15:00'],
    ['review', '2025-06-13T08:00:00Z', undefined, 'First review due tomorrow'],
    ['reply', '2025-06-10T08:00:00Z', undefined, 'Reply to customer was due Tuesday'],
    ['reply', '2025-06-12T15:00:00Z', undefined, 'Reply to customer due by 15:00'],
    ['answer', '2025-06-11T08:00:00Z', undefined, 'Answer to colleague was due yesterday'],
    ['meeting', '2025-06-12T15:00:00Z', undefined, 'Meeting at 15:00'],
    ['meeting', '2025-06-12T08:00:00Z', undefined, 'Meeting began at 08:00'],
    ['meeting', '2025-06-13T08:00:00Z', undefined, 'Meeting tomorrow at 08:00'],
    ['next-step', '2025-06-11T00:00:00Z', undefined, 'Next step was due Tuesday'],
    ['next-step', '2025-06-13T00:00:00Z', undefined, 'Next step due today'],
    ['cadence', '2025-06-12T00:00:00Z', 'call-1', 'First call was due yesterday'],
    ['cadence', '2025-06-14T00:00:00Z', 'email-2', 'Second e-mail due tomorrow'],
    ['target', '2025-06-11T08:00:00Z', undefined, 'Past the 7-day target'],
    ['target', '2025-06-14T08:00:00Z', undefined, 'Reaches the 7-day target Saturday'],
    ['limit', '2025-06-11T08:00:00Z', undefined, 'Past the 15-day limit'],
    ['limit', '2025-06-12T18:00:00Z', undefined, 'Reaches the 15-day limit today'],
    ['close-date', '2025-06-12T00:00:00Z', undefined, 'Opportunity close date was yesterday'],
    ['close-date', '2025-06-13T00:00:00Z', undefined, 'Opportunity close date is today'],
    ['check-in', '2025-06-01T08:00:00Z', undefined, 'Check-in was due 1 Jun'],
    ['hygiene', null, 'R10-3', 'Contact is missing'],
    ['hygiene', null, 'R10-3 R10-4', '2 of the Required 10 missing'],
    ['closable', null, undefined, 'Ready to close as unresponsive'],
  ];
  it.each(cases)('%s due %s (%s)', (kind, due, detail, reason) => {
    const obligation: Obligation = {
      kind,
      dueAt: due === null ? null : parseInstant(due),
      ...(detail !== undefined && { detail }),
    };
    expect(reasonFor(obligation, options)).toBe(reason);
  });

  it('says that nothing is owed', () => {
    expect(reasonFor(null, options)).toBe('Nothing owed');
  });

  it('takes at most eight words, for every kind at any distance', () => {
    const anyDue = fc.integer({ min: -400, max: 400 }).map((hours) => options.now + hours * 3_600_000);
    const anyDetail = fc.constantFrom(undefined, 'email-1', 'call-1', 'R10-8', 'R10-1 R10-2');
    fc.assert(
      fc.property(fc.constantFrom(...OBLIGATION_KINDS), fc.option(anyDue), anyDetail, (kind, dueAt, detail) => {
        const reason = reasonFor({ kind, dueAt, ...(detail !== undefined && { detail }) }, options);
        expect(reason.split(' ').length).toBeLessThanOrEqual(8);
        expect(reason).not.toMatch(/undefined|NaN|null/);
      }),
    );
  });

  it('has a reason for the leading obligation of any case', () => {
    fc.assert(
      fc.property(scenes, ({ theCase, context, calendar, at }) => {
        const { leading } = standingAt(evaluateCase(theCase, context, fy26, calendar, at), calendar, at);
        expect(reasonFor(leading, { edition: fy26, calendar, now: at })).toMatch(/^[A-Z0-9][\w'() :-]+$/);
      }),
    );
  });
});
