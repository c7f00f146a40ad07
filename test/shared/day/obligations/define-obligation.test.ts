import { expect, it } from 'vitest';
import { BREACHES, defineObligation, NUDGES, SLIPS } from '../../../../shared/day/obligations/define-obligation.ts';
import { aReading } from '../../../support/builders.ts';

it('takes a rule as it is written', () => {
  const rule = defineObligation({
    id: 'review',
    meta: { summary: 'For this test', urgency: BREACHES },
    check: () => null,
  });
  expect([rule.id, rule.check(aReading())]).toEqual(['review', null]);
});

it('lets down somebody, nudges, or slips when it is late', () => {
  expect([BREACHES, NUDGES, SLIPS].map(({ late, today }) => [late, today])).toEqual([
    ['breached', 'now'],
    ['now', 'now'],
    ['slipping', 'slipping'],
  ]);
});
