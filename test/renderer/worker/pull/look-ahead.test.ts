import { describe, expect, it } from 'vitest';
import type { PageRequest } from '#shared/sync';
import { LookAhead } from '../../../../renderer/worker/pull/look-ahead.ts';

const request = (locator: string): PageRequest => ({ kind: 'next', object: 'Task', locator });
const locatorOf = (one: PageRequest): string => (one.kind === 'next' ? one.locator : '');

function aLookAhead(...locators: string[]): { ahead: LookAhead; requests: PageRequest[]; asked: string[] } {
  const asked: string[] = [];
  const ahead = new LookAhead((ones) => {
    asked.push(ones.map(locatorOf).join('+'));
    return ones.map(async (one) => ({ records: [], total: 0, locator: locatorOf(one) }));
  });
  const requests = locators.map(request);
  ahead.expect(requests);
  return { ahead, requests, asked };
}

describe('asking for pages ahead', () => {
  it('asks for nothing before it is told to, and then for the next three only', () => {
    const { ahead, asked } = aLookAhead('a', 'b', 'c', 'd');
    expect(asked).toEqual([]);
    ahead.go();
    ahead.go();
    expect(asked).toEqual(['a', 'b', 'c']);
  });

  it('gives each request its own page, asked for once', async () => {
    const { ahead, requests, asked } = aLookAhead('a', 'b', 'c', 'd', 'e');
    const got: (string | null)[] = [];
    for (const one of requests) {
      const page = ahead.take(one);
      ahead.go();
      got.push((await page).locator);
    }
    expect(got).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(asked).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('asks for several in one call when told so, and for the next few once one of those is left', async () => {
    const { ahead, requests, asked } = aLookAhead('a', 'b', 'c', 'd', 'e', 'f');
    ahead.expect(requests, 3);
    const got: (string | null)[] = [];
    for (const one of requests) {
      const page = ahead.take(one);
      got.push((await page).locator);
      ahead.go();
      if (one === requests[0]) expect(asked).toEqual(['a+b+c']);
    }
    expect(got).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(asked).toEqual(['a+b+c', 'd+e+f']);
  });

  it('asks at once for a page that nobody expected', async () => {
    const { ahead, asked } = aLookAhead('a');
    expect((await ahead.take(request('other'))).locator).toBe('other');
    expect(asked).toEqual(['other']);
  });
});
