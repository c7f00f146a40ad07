import { expect, it } from 'vitest';
import { defineItem } from '../../../../shared/rules/required-ten/define-item.ts';
import { aReading } from '../../../support/builders.ts';

it('does not compile a verdict that leaves a hole of its message unfilled', () => {
  const item = defineItem({
    id: 'R10-1',
    meta: {
      phase: 'closing',
      summary: 'For this test',
      gap: 'For this test',
      messages: { plain: 'No.', hole: 'By {{who}}.' },
    },
    check(_reading, verdict) {
      // @ts-expect-error the hole is left
      verdict('met', 'hole');
      // @ts-expect-error there is no such message
      verdict('met', 'other');
      verdict('missing', 'plain');
      return verdict('met', 'hole', { who: 'Kim' });
    },
  });
  expect(item.check(aReading())).toEqual({ result: 'met', message: 'hole', data: { who: 'Kim' } });
});
