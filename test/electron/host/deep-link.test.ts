import { describe, expect, it } from 'vitest';
import { addressOfCase, caseOfDeepLink } from '../../../electron/host/deep-link.ts';

describe('a deep link', () => {
  it.each([
    ['advocate-desk://case/500000000000001AAA', '500000000000001AAA'],
    ['advocate-desk://case/500000000000001AAA/', '500000000000001AAA'],
    ['advocate-desk://case/local:6f1e9a7c-0f3b-4d53-9a52-1f0b3f6c2d11', 'local:6f1e9a7c-0f3b-4d53-9a52-1f0b3f6c2d11'],
    ['advocate-desk://case/local%3A6f1e9a7c-0f3b-4d53-9a52-1f0b3f6c2d11', 'local:6f1e9a7c-0f3b-4d53-9a52-1f0b3f6c2d11'],
    ['advocate-desk://case/', null],
    ['advocate-desk://case/../settings', null],
    ['advocate-desk://case/500"><script>', null],
    ['advocate-desk://account/500000000000001AAA', null],
    ['https://case/500000000000001AAA', null],
    ['--case=500000000000001AAA', null],
  ])('%s names the case %s', (link, id) => {
    expect(caseOfDeepLink(link)).toBe(id);
  });

  it('becomes an address within the app', () => {
    expect([addressOfCase('500000000000001AAA'), addressOfCase(null)]).toEqual(['#/case/500000000000001AAA', '']);
  });
});
