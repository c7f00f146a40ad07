import { describe, expect, it } from 'vitest';
import { editionOf, fy25 } from '#shared/handbook';

const edition = editionOf('global-digital-smb');

describe('Global Digital SMB', () => {
  it.each([
    ['Underutilization', 'underutilization'],
    ['High PtC', 'high-ptc'],
    ['High PtE', 'high-pte'],
    ['6Sense Growth Signal', 'growth-signal'],
    ['Overage with QSRs turned off', 'overage-qsr-off'],
    ['Overdue Renewals', 'overdue-renewal'],
    ['Email to Case', null],
    ['Renewal with Payment Failure', null],
    ['Duo Trial Started', null],
    ['Renewal Risk: Will Churn', null],
  ])('reads "%s" as %s (TRIG-2)', (subject, id) => {
    expect(edition.triggerOf(subject)?.id ?? null).toBe(id);
  });

  it('borrows time limits, cadence, checklist and closing from FY25, and says so', () => {
    const { firstReview, cadence, requiredTen, requiredTenTerms, closingRules, statuses } = edition;
    expect({ firstReview, cadence, requiredTen, requiredTenTerms, closingRules, statuses }).toEqual({
      firstReview: fy25.firstReview,
      cadence: fy25.cadence,
      requiredTen: fy25.requiredTen,
      requiredTenTerms: fy25.requiredTenTerms,
      closingRules: fy25.closingRules,
      statuses: fy25.statuses,
    });
    expect(edition.borrowed.map(({ part, from }) => `${part} ${from}`)).toEqual(
      expect.arrayContaining(['sla fy25', 'cadence fy25', 'required-ten fy25', 'closing fy25']),
    );
  });

  it('covers one employee fewer than FY25 (SEG-2) and has the same tiers', () => {
    expect([edition.segment.employeesBelow, fy25.segment.employeesBelow]).toEqual([100, 101]);
    expect(edition.tiers).toEqual(fy25.tiers);
  });
});
