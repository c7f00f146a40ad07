import { describe, expect, it } from 'vitest';
import { classifyAccount } from '#shared/accounts';
import type { EditionId } from '#shared/domain';
import { editionOf } from '#shared/handbook';
import { createCalendar, parseInstant } from '#shared/lib';
import { anAccount, NOW } from '../../support/builders.ts';

const classify = (with_: Parameters<typeof anAccount>[0], id: EditionId) =>
  classifyAccount(anAccount(with_), editionOf(id), createCalendar({ zone: 'UTC' }), parseInstant(NOW));

const everything = { carr: 500, lam: 5, employees: 50, subscriptionEnd: '2025-12-31', industry: 'SaaS' };

describe('classifyAccount', () => {
  it.each([
    ['fy26', [true, null, null, null]],
    ['fy25', [true, 3, null, null]],
    ['global-digital-smb', [true, 3, null, null]],
    ['pooled-amer', [true, null, 3, null]],
    ['smb-ae', [true, null, null, 'adoption']],
  ] as const)('answers under %s only what the edition knows', (id, expected) => {
    const { segment, tier, rank, lifecycle } = classify(everything, id);
    expect([segment.covered, tier, rank, lifecycle]).toEqual(expected);
  });

  const types = (text: string) => ({
    digitalTouch: text[0] === 'y',
    highValue: text[1] === 'y',
    checkIns: text[2] === 'y',
    urgentRenewal: text[3] === 'y',
    churn: text[4] === 'y',
    expansion: text[5] === 'y',
    inbound: text[6] === 'y',
  });

  it.each([
    ['tier 1', { carr: 7001 }, types('yyyyyyy')],
    ['tier 2', { carr: 7000 }, types('ynnyyyy')],
    ['tier 3', { carr: 999, lam: 9 }, types('ynnynny')],
    ['an unknown tier', {}, null],
  ])('gives %s its kinds of case (TIER)', (_tier, account, caseTypes) => {
    expect(classify(account, 'fy25').caseTypes).toEqual(caseTypes);
    expect(classify(account, 'fy26').caseTypes).toBeNull();
  });

  it('ranks and tiers an account that is not covered', () => {
    expect(classify({ carr: 50_000 }, 'fy25')).toMatchObject({ segment: { covered: false }, tier: 1 });
  });

  it('says why, with the rule', () => {
    const { reasons } = classify(everything, 'pooled-amer');
    expect([reasons.tier, reasons.rank?.rule, reasons.rank?.next?.rank, reasons.lifecycle]).toEqual([
      null,
      'RANK',
      2,
      null,
    ]);
  });
});
