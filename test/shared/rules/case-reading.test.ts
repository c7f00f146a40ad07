import { describe, expect, it } from 'vitest';
import type { Case } from '#shared/domain';
import { formatDay, formatInstant } from '#shared/lib';
import type { Scene } from '../../support/builders.ts';
import { aCase, aReading, aStartedCase, mailIn, mailOut } from '../../support/builders.ts';

describe('started', () => {
  const cases: readonly [claim: string, expected: boolean, scene: Scene][] = [
    ['an Open case is not', false, { case: aCase() }],
    ['a stamped start is', true, { case: aCase({ startedAt: '2025-06-12T08:30:00Z' }) }],
    ['an In Progress status is', true, { case: aCase({ status: 'In Progress: Blocked' }) }],
    ['an outbound mail is', true, { case: aCase(), activities: [mailOut('2025-06-12T08:30:00Z')] }],
    ['an outbound mail dated ahead is not', false, { case: aCase(), activities: [mailOut('2025-06-12T09:30:00Z')] }],
    ['an inbound mail is not', false, { case: aCase(), activities: [mailIn('2025-06-12T08:30:00Z')] }],
    [
      'an automatic mail is not',
      false,
      { case: aCase(), activities: [mailOut('2025-06-12T08:30:00Z', { auto: true })] },
    ],
    ['a closed case counts as started', true, { case: aCase({ status: 'Closed: Duplicate' }) }],
  ];
  it.each(cases)('%s', (_claim, expected, scene) => {
    expect(aReading(scene).started).toBe(expected);
  });
});

describe('callback and exemption (FLOW-1, SLA-4)', () => {
  const verdict = (with_: Partial<Case>, scene: Scene = {}) => {
    const { callback, exempt, hva } = aReading({ ...scene, case: aCase(with_) });
    return [callback && 'callback', exempt && 'exempt', hva && 'hva'].filter(Boolean).join(' ');
  };
  const startedAt = '2025-06-12T08:30:00Z';
  const cases: readonly [claim: string, expected: string, with_: Partial<Case>][] = [
    ['started, Open, with a date ahead', 'callback exempt', { startedAt, nextStepsDate: '2025-12-12' }],
    ['started, Open, with a date past', 'callback exempt', { startedAt, nextStepsDate: '2025-06-01' }],
    ['not started', '', { nextStepsDate: '2025-12-12' }],
    ['without a date', '', { startedAt }],
    ['in progress', '', { startedAt, status: 'In Progress: Engaged', nextStepsDate: '2025-12-12' }],
    ['a high value account', 'exempt hva', { subject: 'High Value Account 2025' }],
    ['its check-in, whose label is longer', '', { subject: 'High Value Account check in' }],
    ['a future high value account', 'exempt', { subject: 'Future High Value Account' }],
    ['an exempt trigger with a date appended', 'exempt', { subject: 'PO Required 2025-07-01' }],
    ['an exempt trigger in other letters', 'exempt', { subject: '  fo opp (startup): Acorn' }],
    ['an exempt label inside the subject', '', { subject: 'Re: PO Required' }],
  ];
  it.each(cases)('%s', (_claim, expected, with_) => {
    expect(verdict(with_)).toBe(expected);
  });

  it('an outbound mail starts the callback too', () => {
    expect(verdict({ nextStepsDate: '2025-12-12' }, { activities: [mailOut('2025-06-12T08:30:00Z')] })).toBe(
      'callback exempt',
    );
  });
});

describe('clocks', () => {
  it('counts the review from routing, else from creation', () => {
    const due = (with_: Partial<Case>) => formatInstant(aReading({ case: { ...aCase(), ...with_ } }).reviewDueAt);
    expect(due({ routedAt: '2025-06-12T08:30:00Z' })).toBe('2025-06-13T08:30:00Z');
    const { routedAt: _, ...unrouted } = aCase({ createdAt: '2025-06-12T07:00:00Z' });
    expect(formatInstant(aReading({ case: unrouted }).reviewDueAt)).toBe('2025-06-13T07:00:00Z');
  });

  it('begins the cadence on the day of the start, else of routing, else of creation', () => {
    const day = (theCase: Case) => formatDay(aReading({ case: theCase, zone: 'America/New_York' }).cadenceDay);
    const { routedAt: _, ...unrouted } = aCase({ createdAt: '2025-06-09T12:00:00Z' });
    expect([
      day(aStartedCase({ startedAt: '2025-06-11T03:00:00Z' })),
      day(aCase({ routedAt: '2025-06-10T12:00:00Z', createdAt: '2025-06-09T12:00:00Z' })),
      day(unrouted),
    ]).toEqual(['2025-06-10', '2025-06-10', '2025-06-09']);
  });

  it('keeps the wall-clock time of target and limit over summer time', () => {
    const { targetAt, limitAt } = aReading({
      case: aCase({ createdAt: '2025-03-05T15:00:00Z' }),
      zone: 'America/New_York',
    });
    expect([targetAt, limitAt].map(formatInstant)).toEqual(['2025-03-12T14:00:00Z', '2025-03-20T14:00:00Z']);
  });
});

describe('the trigger of a mail (TRIG-2)', () => {
  const triggerOf = (with_: Partial<Case>) => aReading({ case: aCase(with_) }).trigger?.id ?? null;

  it('is Email to Case where the subject names no other', () => {
    expect(triggerOf({ subject: 'Question on our invoice', webEmail: 'pat@acorn.example' })).toBe('email-to-case');
    expect(triggerOf({ subject: 'PO Required', webEmail: 'pat@acorn.example' })).toBe('po-renewal');
  });

  it('is none without an address', () => {
    expect(triggerOf({ subject: 'Question on our invoice' })).toBeNull();
    expect(triggerOf({ subject: 'Question on our invoice', webEmail: ' ' })).toBeNull();
  });
});
