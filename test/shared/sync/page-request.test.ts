import { describe, expect, it } from 'vitest';
import { pageRequestSchema } from '../../../shared/sync/page-request.ts';

const scope = { kind: 'advocate', me: '005000000000001AAA', managerId: null, owners: ['005000000000001AAA'] };

describe('a page request on arrival', () => {
  it('accepts what the pull sends', () => {
    const crawl = { kind: 'crawl', lane: 'open/Case', scope, at: 1, afterId: null };
    expect(pageRequestSchema.parse(crawl)).toEqual(crawl);
    expect(pageRequestSchema.parse({ kind: 'next', object: 'Case', locator: '01gRO0000016PIAYA2-2000' }).kind).toBe(
      'next',
    );
  });

  it.each([
    [
      'an id that would end its literal',
      { kind: 'crawl', lane: 'open/Case', scope: { ...scope, me: "x' OR Id != '" }, at: 1, afterId: null },
    ],
    ['a locator that leads elsewhere', { kind: 'next', object: 'Case', locator: '../../sobjects/User' }],
    ['an object that is not synced', { kind: 'next', object: 'ApexClass', locator: '01g-1' }],
    ['no owner', { kind: 'crawl', lane: 'open/Case', scope: { ...scope, owners: [] }, at: 1, afterId: null }],
    [
      'a field that is no parent',
      {
        kind: 'keyed',
        object: 'Case',
        field: 'Subject',
        ids: ['500000000000001AAA'],
        openOnly: false,
        changedSince: null,
      },
    ],
  ])('refuses %s', (_, request) => {
    expect(pageRequestSchema.safeParse(request).success).toBe(false);
  });
});
