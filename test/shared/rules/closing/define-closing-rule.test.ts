import { expect, it } from 'vitest';
import { defineClosingRule } from '../../../../shared/rules/closing/define-closing-rule.ts';
import { aReading } from '../../../support/builders.ts';

const rule = defineClosingRule({
  id: 'CLOSE-6',
  meta: { summary: 'For this test', outcomes: ['resolved'], messages: { stop: 'Stop, {{who}}.', mind: 'Mind.' } },
  check({ outcome }, block, warn) {
    block('stop', { who: outcome });
    warn('mind');
    // @ts-expect-error the hole is left
    if (outcome === 'na') block('stop');
  },
});

it('names the rule with each finding', () => {
  expect(rule.check(aReading(), 'resolved')).toEqual({
    blockers: [{ rule: 'CLOSE-6', message: 'Stop, resolved.' }],
    warnings: [{ rule: 'CLOSE-6', message: 'Mind.' }],
  });
});

it('is silent about the outcomes that it does not speak of', () => {
  expect(rule.check(aReading(), 'duplicate')).toEqual({ blockers: [], warnings: [] });
});
