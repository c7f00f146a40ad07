import { describe, expect, it } from 'vitest';
import { canGoOn, pressOf, whyNot } from '../../../renderer/state/actions/press.ts';

const held = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('a press in the notation of the catalogue', () => {
  it.each<[string, Partial<typeof held> & { key: string }, string | null, string | null]>([
    ['a letter', { key: 'x' }, 'x', 'x'],
    ['a capital', { key: 'X', shiftKey: true }, 'Shift+x', 'Shift+x'],
    ['a letter with Caps Lock', { key: 'X' }, 'x', 'x'],
    ['a sign, however it is reached', { key: '?', shiftKey: true }, '?', '?'],
    ['a sign that needs Alt', { key: '@', altKey: true }, '@', '@'],
    ['Ctrl', { key: 'k', ctrlKey: true }, '$mod+k', 'Control+k'],
    ['⌘', { key: 'k', metaKey: true }, 'Meta+k', '$mod+k'],
    [
      'all of them',
      { key: 'Z', ctrlKey: true, shiftKey: true, altKey: true },
      '$mod+Alt+Shift+z',
      'Control+Alt+Shift+z',
    ],
    ['a named key', { key: 'F8' }, 'F8', 'F8'],
    ['Space', { key: ' ' }, 'Space', 'Space'],
    ['a held modifier', { key: 'Shift', shiftKey: true }, null, null],
    ['a dead key', { key: 'Dead' }, null, null],
  ])('%s', (_what, event, elsewhere, onMac) => {
    expect([pressOf({ ...held, ...event }, false), pressOf({ ...held, ...event }, true)]).toEqual([elsewhere, onMac]);
  });

  it('may be followed by another only where it is a plain letter or digit', () => {
    expect(['g', 'ä', '1', '[', 'F8', '$mod+k', 'Shift+x'].map(canGoOn)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('keys that an action cannot have', () => {
  it.each([
    ['Tab', 'app.sync', /Tab moves/],
    ['x', 'app.palette', /while typing/],
    ['$mod+w', 'app.sync', /window itself/],
    ['$mod+j', 'app.palette', null],
    ['x', 'app.sync', null],
    ['g x', 'app.sync', null],
  ] as const)('%s for %s', (keys, id, says) => {
    if (says === null) expect(whyNot(id, keys)).toBeNull();
    else expect(whyNot(id, keys)).toMatch(says);
  });
});
