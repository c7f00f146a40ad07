import { describe, expect, it } from 'vitest';
import { defineRule, insertAt, replaceRange } from '../../../shared/next-steps/define-rule.ts';

describe('defineRule', () => {
  it('does not compile a report that leaves a hole of its message unfilled', () => {
    const rule = defineRule({
      id: 'required',
      meta: {
        summary: 'For this test',
        field: 'nextSteps',
        messages: { plain: 'No holes.', holes: 'From {{first}} to {{last}}.' },
      },
      check({ report }) {
        report('plain', { range: [0, 0] });
        report('holes', { range: [0, 0], data: { first: 1, last: 'two' } });
        // @ts-expect-error a hole is left
        report('holes', { range: [0, 0], data: { first: 1 } });
        // @ts-expect-error all holes are left
        report('holes', { range: [0, 0] });
        // @ts-expect-error there is no such message
        report('other', { range: [0, 0] });
      },
    });
    expect(rule.id).toBe('required');
  });
});

describe('edits', () => {
  it('insert where nothing stands and replace what stands', () => {
    expect([insertAt(3, 'KK '), replaceRange({ start: 1, end: 4 }, 'x')]).toEqual([
      [{ start: 3, end: 3, text: 'KK ' }],
      [{ start: 1, end: 4, text: 'x' }],
    ]);
  });
});
