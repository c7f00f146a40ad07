import { describe, expect, it } from 'vitest';
import { readContext } from '../../../shared/domain/context-facts.ts';

describe('the facts of a Context', () => {
  it('are its "Key: value" lines, in order', () => {
    expect(readContext('Seats: 62\nAuto-renew: on\r\nSubscription end: 2026-11-01').facts).toEqual([
      { name: 'Seats', value: '62' },
      { name: 'Auto-renew', value: 'on' },
      { name: 'Subscription end', value: '2026-11-01' },
    ]);
  });

  it('keep a colon in the value, and lose every other line to nothing', () => {
    expect(readContext('Page: https://example.com/pricing\nThe customer called at\n\n- Plan: Premium')).toEqual({
      facts: [
        { name: 'Page', value: 'https://example.com/pricing' },
        { name: 'Plan', value: 'Premium' },
      ],
      rest: 'The customer called at',
    });
  });

  it.each([
    'https://example.com/pricing',
    '10:30 call',
    'Meeting at 10:30',
    'No value:',
    'A sentence of a person that goes on for so long that it is no name of anything: it is a sentence',
  ])('are not seen in %j', (line) => {
    expect(readContext(line)).toEqual({ facts: [], rest: line });
  });

  it('are read in other scripts', () => {
    expect(readContext('مقاعد: 62\n座席: 10').facts.map(({ value }) => value)).toEqual(['62', '10']);
  });

  it('take no longer than a moment on a hundred thousand characters', () => {
    const text = 'a'.repeat(100_000);
    expect(readContext(text)).toEqual({ facts: [], rest: text });
  });
});
