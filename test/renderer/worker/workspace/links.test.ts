import { describe, expect, it } from 'vitest';
import { Links } from '../../../../renderer/worker/workspace/links.ts';

describe('links', () => {
  it('gives values back under their key, and nothing once they are taken out', () => {
    const links = new Links<string>();
    links.set('a', 'x', true);
    links.set('a', 'y', true);
    links.set('a', 'x', false);
    expect(links.get('a')).toEqual(['y']);
    links.set('a', 'y', false);
    links.set('a', 'never there', false);
    expect(links.get('a')).toEqual([]);
    expect(links.get(undefined)).toEqual([]);
  });
});
