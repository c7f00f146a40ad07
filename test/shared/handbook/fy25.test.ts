import { describe, expect, it } from 'vitest';
import { fy25 } from '#shared/handbook';

describe('FY25', () => {
  it.each([
    ['Auto Renew recently turned off', 'auto-renew-off'],
    ['Autorenewal Recently Turned Off', null],
    ['Email to Case', 'email-to-case'],
    ['Overage with QSR Off', null],
    ['Overage with QSRs turned off', null],
    ['PO Renewal 2024-09-01', 'po-renewal'],
    ['PO Required', null],
    ['QSRs with Payment Failure', 'qsr-payment-failure'],
    ['Auto Renewal due to fail', 'renewal-will-fail'],
    ['Underutilization', null],
    ['Overdue Renewals', null],
    ['High Value Account', 'hva'],
    ['High Value Account check in', 'hva-check-in'],
  ])('reads "%s" as %s (TRIG-2)', (subject, id) => {
    expect(fy25.triggerOf(subject)?.id ?? null).toBe(id);
  });

  it('exempts High Value cases alone from the 15 days (SLA-4)', () => {
    expect(fy25.triggers.filter(({ exempt }) => exempt).map(({ id }) => id)).toEqual(['hva', 'hva-future']);
  });

  it('gives more time to what is less pressing (SLA-1)', () => {
    expect(fy25.firstReview).toEqual({ High: { hours: 24 }, Medium: { hours: 48 }, Low: { days: 7 } });
  });

  it('has four ways to close (STAT, CLOSE-4)', () => {
    const outcomes = fy25.statuses.flatMap(({ meaning }) => (meaning.group === 'closed' ? [meaning.outcome] : []));
    expect(outcomes).toEqual(['resolved', 'duplicate', 'unresponsive', 'na']);
    expect(fy25.meaningOf('Closed: N/A')).toEqual({ group: 'closed', outcome: 'na' });
  });

  it('lists eleven items, of which none is the linked opportunity (R10-6)', () => {
    expect(fy25.requiredTen).toHaveLength(11);
    expect(fy25.requiredTen).not.toContain('R10-6');
    expect(Object.values(fy25.requiredTenTerms)).toEqual([false, false, false, false]);
  });

  it('refuses no closing as Resolved for a date ahead (CLOSE-1), nor asks for R10-6', () => {
    expect(fy25.closingRules).not.toContain('CLOSE-1');
    expect(fy25.closingRules).not.toContain('R10-6');
  });

  it('calls an error only that a step or its date is missing', () => {
    const errors = Object.entries(fy25.lintSeverities).filter(([, severity]) => severity === 'error');
    expect(errors.map(([rule]) => rule)).toEqual(['required', 'due-date-required']);
  });

  it('has a shared queue, a capacity of 50 and twelve Case Reasons', () => {
    expect([fy25.queue, fy25.capacity?.inProgress, fy25.caseReasons.length]).toEqual(['shared', 50, 12]);
  });
});
