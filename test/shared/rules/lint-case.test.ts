import { describe, expect, it } from 'vitest';
import type { Case, User } from '#shared/domain';
import { caseContexts } from '#shared/day';
import { fy26 } from '#shared/handbook';
import { createCalendar, parseInstant } from '#shared/lib';
import { fixCase, lintCase, missingItems, readCase } from '#shared/rules';
import { aCase, anActivity, aStartedCase, aUser, NOW } from '../../support/builders.ts';

const mara = aUser({ id: 'u-ms', name: 'Mara Silva', initials: 'MS' });
const boss = aUser({ id: 'u-boss', name: 'Bo Ross', initials: 'BR', role: 'manager' });
const users: readonly User[] = [aUser(), mara, boss];

function reading(
  theCase: Case,
  { zone = 'UTC', holidays = [] as readonly string[], activities = [anActivity()] } = {},
) {
  const around = { users, accounts: [], contacts: [], leads: [], opportunities: [], activities };
  const context = caseContexts(around, 'u-boss')(theCase);
  return readCase(theCase, context, fy26, createCalendar({ zone, holidays }), parseInstant(NOW));
}
const editing = { mode: 'editing' } as const;
const rules = (...args: Parameters<typeof lintCase>) => lintCase(...args).map(({ rule }) => rule);
const clean = { nextSteps: '2025-06-11 KK Send quote to customer', nextStepsDate: '2025-06-13' };

describe('lintCase', () => {
  it('says nothing about a good case, and nothing about one that was not started', () => {
    expect(rules(reading(aStartedCase(clean)), editing)).toEqual([]);
    expect(rules(reading(aCase(), { activities: [] }), editing)).toEqual([]);
    expect(rules(reading(aCase(), { activities: [] }), { mode: 'closing' })).toEqual([
      'required',
      'due-date-required',
      'feedback-required',
    ]);
  });

  it('takes an outbound activity for a start', () => {
    const sent = anActivity({ direction: 'out', kind: 'email', caseId: 'c1', at: '2025-06-12T08:30:00Z' });
    expect(rules(reading(aCase(), { activities: [sent] }), editing)).toEqual(['required', 'due-date-required']);
  });

  it('reads days in the Advocate’s zone and working days from the team’s calendar', () => {
    const tomorrow = aStartedCase({ ...clean, nextSteps: '2025-06-13 KK Send quote to customer' });
    expect(rules(reading(tomorrow), editing)).toEqual(['date-not-future']);
    expect(rules(reading(tomorrow, { zone: 'Pacific/Kiritimati' }), editing)).toEqual(['date-not-future']);
    expect(rules(reading(aStartedCase(clean), { holidays: ['2025-06-13'] }), editing)).toEqual([
      'due-date-working-day',
    ]);
  });

  it('looks at Feedback on a closed case, and no longer at the due date', () => {
    const closed = aStartedCase({ ...clean, status: 'Closed: Resolved', nextStepsDate: '2025-06-01', feedback: 'n/a' });
    expect(rules(reading(closed), editing)).toEqual(['feedback-na-form']);
  });

  it('takes the field’s length from the org', () => {
    const { theCase, context, edition, calendar, now } = reading(aStartedCase(clean));
    const shorter = readCase(theCase, { ...context, maxEntryLength: 10 }, edition, calendar, now);
    expect(rules(shorter, editing)).toEqual(['length']);
    expect(missingItems(shorter)).toContain('R10-4');
  });
});

describe('fixCase', () => {
  const fixed = (theCase: Case, myInitials?: string) =>
    fixCase(reading(theCase), { ...editing, ...(myInitials !== undefined && { myInitials }) }).nextSteps;
  const unsigned = { nextSteps: 'Sent quote to customer', nextStepsDate: '2025-06-13' };

  it('signs in the name of whoever works the case, not of a colleague who tidies up', () => {
    expect([fixed(aStartedCase(unsigned)), fixed(aStartedCase({ ...unsigned, ownerId: 'u-ms' }), 'KK')]).toEqual([
      '2025-06-12 KK Sent quote to customer',
      '2025-06-12 MS Sent quote to customer',
    ]);
  });

  it('falls back to me where the owner works no cases, and to nobody', () => {
    const ofBoss = aStartedCase({ ...unsigned, ownerId: 'u-boss' });
    expect([fixed(ofBoss, 'KK'), fixed(ofBoss)]).toEqual([
      '2025-06-12 KK Sent quote to customer',
      '2025-06-12 Sent quote to customer',
    ]);
  });

  it('leaves what needs no mending as it is', () => {
    expect(fixCase(reading(aStartedCase(clean)), editing)).toEqual({ nextSteps: clean.nextSteps, feedback: undefined });
  });
});
