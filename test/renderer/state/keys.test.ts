import { describe, expect, it } from 'vitest';
import { actionIds, factsOf } from '../../../renderer/state/actions/catalogue.data.ts';
import { ariaKeys, conflictsOf, keyCaps, keysOf } from '../../../renderer/state/actions/keys.ts';

describe('key choices', () => {
  it('gives no two actions the same key by default', () => {
    expect(actionIds.flatMap((id) => conflictsOf(id, {}).map((other) => [id, other]))).toEqual([]);
  });

  it('works while typing only with a modifier', () => {
    for (const id of actionIds.filter((one) => factsOf(one).whileTyping)) expect(keysOf(id, {})).toMatch(/^\$mod\+/);
  });

  it('takes a person’s own key, or none, before the catalogue’s', () => {
    expect(keysOf('list.down', {})).toBe('j');
    expect(keysOf('list.down', { 'list.down': 'n' })).toBe('n');
    expect(keysOf('list.down', { 'list.down': '' })).toBe('');
  });

  it('finds who has the same keys, in any case', () => {
    expect(conflictsOf('list.down', { 'list.down': 'K' })).toEqual(['list.up']);
    expect(conflictsOf('list.down', { 'list.down': '' })).toEqual([]);
  });

  it('says keys as they stand on the keyboard', () => {
    expect(keyCaps('g d', false)).toEqual(['G', 'D']);
    expect(keyCaps('$mod+k', true)).toEqual(['⌘K']);
    expect(keyCaps('$mod+k', false)).toEqual(['Ctrl+K']);
    expect(keyCaps('Shift+x', false)).toEqual(['⇧X']);
    expect(keyCaps('$mod+.', false)).toEqual(['Ctrl+.']);
    expect(keyCaps('Escape', false)).toEqual(['Esc']);
    expect(keyCaps('', false)).toEqual([]);
  });

  it('says to a screen reader only what it can say', () => {
    expect(ariaKeys('$mod+k', false)).toBe('Control+k');
    expect(ariaKeys('g d', false)).toBeUndefined();
  });
});
