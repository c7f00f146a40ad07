import { describe, expect, it } from 'vitest';
import { fy26 } from '#shared/handbook';

describe('FY26', () => {
  it('exempts from the 15 days what SLA-4 lists', () => {
    expect(fy26.triggers.filter(({ exempt }) => exempt).map(({ id }) => id)).toEqual([
      'first-order',
      'first-order-startup',
      'po-renewal',
      'renewal-will-fail',
      'hva',
      'hva-future',
    ]);
  });

  it.each([
    ['Contact Sales Request', 'contact-sales'],
    ['Hand-Raise PQL', 'pql'],
    ['Email to Case: question', 'email-to-case'],
    ['Autorenewal Recently Turned Off', 'auto-renew-off'],
    ['Auto Renew recently turned off', 'auto-renew-off'],
    ['Auto Renewal due to fail', 'renewal-will-fail'],
    ['Autorenewal Will Fail 2025-07-01', 'renewal-will-fail'],
    ['Auto-Renewal Will Fail', 'renewal-will-fail'],
    ['Renewal Will Fail', 'renewal-will-fail'],
    ['Renewal with Payment Failure', 'renewal-payment-failure'],
    ['Renewal with Duo', 'renewal-duo'],
    ['Renewal Risk: Will Churn', 'will-churn'],
    ['PO Required 2025-03-01', 'po-renewal'],
    ['PO Renewal', 'po-renewal'],
    ['EoA Renewal w/ >25 users', 'eoa'],
    ['Overage with QSR Off', 'overage-qsr-off'],
    ['FO Opp', 'first-order'],
    ['FO Opp (Startup)', 'first-order-startup'],
    ['First Order (FO)', 'first-order'],
    ['High Value Account', 'hva'],
    ['High Value Account check in', 'hva-check-in'],
    ['High Value Check In', 'hva-check-in'],
    ['Future High Value Account', 'hva-future'],
    ['Underutilization', null],
    ['Overdue Renewals', null],
  ])('knows "%s" as %s', (subject, id) => {
    expect(fy26.triggerOf(subject)?.id ?? null).toBe(id);
  });

  it('gives each label to one trigger', () => {
    const labels = fy26.triggers.flatMap((trigger) => trigger.labels.map((label) => label.toLowerCase()));
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('has no closing as N/A (CLOSE-4)', () => {
    const outcomes = fy26.statuses.map(({ meaning }) => (meaning.group === 'closed' ? meaning.outcome : null));
    expect(outcomes.filter(Boolean)).toEqual(['duplicate', 'unresponsive', 'resolved']);
  });

  it('lists twelve items under the name of ten', () => {
    expect(fy26.requiredTen).toEqual(Array.from({ length: 12 }, (_, index) => `R10-${index + 1}`));
  });

  it('calls an error what keeps a case from closing', () => {
    const errors = Object.entries(fy26.lintSeverities).filter(([, severity]) => severity === 'error');
    expect(errors.map(([rule]) => rule)).toEqual([
      'required',
      'date-first',
      'date-format',
      'date-valid',
      'initials',
      'step-missing',
      'step-specific',
      'length',
      'due-date-required',
      'feedback-required',
      'feedback-not-next-steps',
    ]);
  });
});
