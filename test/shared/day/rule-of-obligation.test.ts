import { describe, expect, it } from 'vitest';
import { RULE_IDS } from '#shared/handbook';
import { OBLIGATION_KINDS } from '../../../shared/day/obligations/define-obligation.ts';
import { ruleOfObligation } from '../../../shared/day/rule-of-obligation.ts';

describe('the rule behind an obligation', () => {
  it.each(OBLIGATION_KINDS)('of the kind %s stands in the handbook', (kind) => {
    expect(RULE_IDS).toContain(ruleOfObligation(kind));
  });

  it('is the first missing item where the Required 10 has gaps', () => {
    expect(ruleOfObligation('hygiene', 'R10-5 R10-8')).toBe('R10-5');
    expect(ruleOfObligation('limit', 'R10-5')).toBe('SLA-3');
  });
});
